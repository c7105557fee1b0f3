package fi.rekisteri.standalone;

import fi.rekisteri.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A real process, started by the script that people use, on ports of its own. */
final class Rekisteri {
    private static final Path SCRIPT = Path.of("bin/rekisteri").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    final int commandSide;
    final int querySide;
    final int identity;
    private final Path data;
    private final Path output;
    private final Process process;

    private Rekisteri(int[] ports, Path data, Path output) throws IOException {
        commandSide = ports[0];
        querySide = ports[1];
        identity = ports[2];
        this.data = data;
        this.output = output;
        ProcessBuilder builder = new ProcessBuilder(
                SCRIPT.toString(),
                "--rekisteri.data-dir=" + data,
                "--rekisteri.port.command-side=" + commandSide,
                "--rekisteri.port.query-side=" + querySide,
                "--rekisteri.port.identity=" + identity);
        String options = "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir") + " "
                + System.getProperty("rekisteri.service.jvm-options", "");
        builder.environment().put("JDK_JAVA_OPTIONS", options);
        process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    static Rekisteri start(Path data) throws IOException, InterruptedException {
        return start(data, freePorts()).untilItRuns();
    }

    /** Starts it again where the clients of an earlier one expect it. */
    Rekisteri startAgain(Path data) throws IOException, InterruptedException {
        return start(data, new int[] {commandSide, querySide, identity}).untilItRuns();
    }

    static Rekisteri start(Path data, int[] ports) throws IOException {
        Path output = Files.createTempFile("rekisteri", ".out");
        output.toFile().deleteOnExit();
        return new Rekisteri(ports, data, output);
    }

    static int[] freePorts() {
        return IntStream.generate(FreePort::one).distinct().limit(3).toArray();
    }

    private Rekisteri untilItRuns() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Ctrl-C stops it.")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                endWhole();
                throw new AssertionError("Rekisteri does not run. It said:\n" + said());
            }
            Thread.sleep(100);
        }
        return this;
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    String issuer() {
        return "http://localhost:" + identity;
    }

    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Leaves no process that works on its data: not the database server either, which outlives a service that is killed. */
    void endWhole() {
        List<ProcessHandle> all = ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(data.toString()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each ->
                each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            endWhole();
            throw new AssertionError("Rekisteri does not stop");
        }
        return process.exitValue();
    }
}
