package fi.rekisteri.query.export.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs the verifier as a regulator does: a Java of its own, by its command line, without a shell. It inherits nothing of this process: no
 * environment, where passwords may stand, and no input. Memory, processors, output and time are bounded.
 */
final class VerifierProcess {
    private static final long LOOK_EVERY_SECONDS = 1;
    private static final int MOST_SAID = 4 << 20;
    private static final List<String> BOUNDED = List.of(
            "-Xmx320m",
            "-XX:MaxMetaspaceSize=48m",
            "-XX:+UseSerialGC",
            "-XX:ActiveProcessorCount=1",
            "-XX:-UsePerfData",
            "-XX:+SuppressFatalErrorMessage");

    private final Duration limit;
    private final Executor readers;

    VerifierProcess(Duration limit, Executor readers) {
        this.limit = limit;
        this.readers = readers;
    }

    /** @param said on the standard output, {@code complained} on the other */
    record Ended(int exit, String said, String complained) {}

    /** It took longer than it may. */
    static final class TimeUp extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Nobody waits for it any more. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param jar of the verifier, and the working directory is where it lies
     * @param wanted asked every second; it is ended when nobody wants it
     */
    Ended run(Path jar, List<String> arguments, BooleanSupplier wanted)
            throws IOException, InterruptedException, TimeUp, Stopped {
        Process process = start(jar, arguments);
        try {
            process.getOutputStream().close();
            CompletableFuture<String> said = reading(process.getInputStream());
            CompletableFuture<String> complained = reading(process.getErrorStream());
            await(process, wanted);
            return new Ended(process.exitValue(), said.join(), complained.join());
        } catch (CompletionException e) {
            throw new IOException("what the verifier said cannot be read", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path jar, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDED);
        command.addAll(List.of("-jar", jar.getFileName().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Objects.requireNonNull(jar.getParent()).toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private void await(Process process, BooleanSupplier wanted) throws InterruptedException, TimeUp, Stopped {
        long end = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
            if (!wanted.getAsBoolean()) {
                throw new Stopped();
            }
            if (System.nanoTime() - end > 0) {
                throw new TimeUp();
            }
        }
    }

    private CompletableFuture<String> reading(InputStream from) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (from) {
                        return new String(from.readNBytes(MOST_SAID), UTF_8);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                readers);
    }
}
