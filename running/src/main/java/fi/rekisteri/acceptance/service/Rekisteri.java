package fi.rekisteri.acceptance.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running service, started by the script that people use. Everything lies in one directory: {@code data}, which is the service's, and
 * {@code output}, all it ever said, over all its starts; {@code home} and {@code tmp}, where nothing may appear that stays.
 */
public final class Rekisteri implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** For a machine that runs one only to test it; empty where it is measured. */
    private static final String SHORT_LIVED = System.getProperty("rekisteri.service.jvm-options", "");

    private final Path directory;
    private final Ports ports;
    private final Process process;
    private final long saidBefore;

    private Rekisteri(Path directory, Ports ports, Process process, long saidBefore) {
        this.directory = directory;
        this.ports = ports;
        this.process = process;
        this.saidBefore = saidBefore;
    }

    /** Starts the service and waits until it runs. */
    public static Rekisteri start(Path directory) {
        return start(directory, Map.of());
    }

    /** @param environment more than it has anyhow */
    public static Rekisteri start(Path directory, Map<String, String> environment) {
        return start(directory, Ports.free(), environment);
    }

    private static Rekisteri start(Path directory, Ports ports, Map<String, String> environment) {
        try {
            Path output = directory.resolve("output");
            for (String inner : List.of("home", "tmp")) {
                Files.createDirectories(directory.resolve(inner));
            }
            long saidBefore = Files.exists(output) ? Files.size(output) : 0;
            Rekisteri rekisteri = new Rekisteri(directory, ports, process(directory, ports, environment), saidBefore);
            rekisteri.awaitGreeting();
            return rekisteri;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Again, on the same data and ports; this one must have ended. */
    public Rekisteri startAgain() {
        return startAgain(Map.of());
    }

    public Rekisteri startAgain(Map<String, String> environment) {
        return start(directory, ports, environment);
    }

    private static Process process(Path directory, Ports ports, Map<String, String> environment) throws IOException {
        String options = "-Duser.home=" + directory.resolve("home") + " -Djava.io.tmpdir=" + directory.resolve("tmp")
                + " " + SHORT_LIVED;
        ProcessBuilder builder = new ProcessBuilder(
                script().toString(),
                "--rekisteri.data-dir=" + directory.resolve("data"),
                "--rekisteri.port.command-side=" + ports.commandSide(),
                "--rekisteri.port.query-side=" + ports.querySide(),
                "--rekisteri.port.identity=" + ports.identity());
        builder.environment().put("HOME", directory.resolve("home").toString());
        builder.environment().putAll(environment);
        builder.environment().merge("JDK_JAVA_OPTIONS", options, (theirs, ours) -> theirs + " " + ours);
        return builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output").toFile()))
                .start();
    }

    private static Path script() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("standalone/bin/rekisteri"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("standalone/bin/rekisteri is not above the working directory");
            }
        }
        return here.resolve("standalone/bin/rekisteri");
    }

    private void awaitGreeting() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Ctrl-C stops it.")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                endWhole();
                throw new IllegalStateException("Rekisteri does not run. It said:\n" + said());
            }
            pause(50);
        }
    }

    /** What it said since this start. */
    public String said() {
        try (var output = Files.newByteChannel(directory.resolve("output"), StandardOpenOption.READ)) {
            var bytes = java.nio.ByteBuffer.allocate((int) (output.size() - saidBefore));
            output.position(saidBefore);
            while (bytes.hasRemaining() && output.read(bytes) >= 0) {
                continue;
            }
            return new String(bytes.array(), 0, bytes.position(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as Ctrl-C does, and waits. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** kill -9: of the service only, as it would happen; the database server stays behind. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                endWhole();
                throw new IllegalStateException("Rekisteri does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The database server it started. */
    public ProcessHandle postgres() {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    }

    /** Asks it to end, and waits until its database server has ended too. */
    public void stopWhole() {
        ProcessHandle postgres = postgres();
        stop();
        for (int i = 0; postgres.isAlive() && i < 1_200; i++) {
            pause(50);
        }
        if (postgres.isAlive()) {
            throw new IllegalStateException("A PostgreSQL is left behind");
        }
    }

    /** Asks it to end, and takes away all that it ever wrote. */
    public void stopAndForget() {
        stopWhole();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the database's superuser, for looking at what is stored. */
    public Connection superuser(String database) throws SQLException {
        Properties login = new Properties();
        login.put("user", "postgres");
        login.put("password", read(data().resolve("keys/postgres-superuser")).strip());
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/" + database, login);
    }

    /** Leaves no process that works on its data: not the database server either, which outlives a service that is killed. */
    private void endWhole() {
        List<ProcessHandle> all = ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(data().toString()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each ->
                each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    private List<String> postmaster() {
        return read(data().resolve("postgres/postmaster.pid")).lines().toList();
    }

    /** The secret of a programme or a person, from the file of first-start credentials. */
    public String secret(String name) {
        return read(data().resolve("credentials"))
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Ports ports() {
        return ports;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        endWhole();
    }
}
