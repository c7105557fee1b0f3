package fi.rekisteri.standalone.postgres;

import fi.rekisteri.standalone.data.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived a killed Rekisteri. The caller holds the lock of the data directory, so whatever server still works
 * on it serves nobody.
 */
final class LeftBehind {

    private LeftBehind() {}

    static void stop(Path directory) {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle process = ProcessHandle.of(pid).orElse(null);
            if (process == null || !process.isAlive()) {
                return; // PostgreSQL itself clears up after a dead one
            }
            if (worksOn(directory, process)) {
                interrupt(process);
            } else {
                Files.delete(pidFile); // the number went to another program since; PostgreSQL would wait for that one
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart(
                    "Cannot tell whether a PostgreSQL still runs on " + directory + ": see " + pidFile, e);
        }
    }

    /** A server's working directory is its data directory; where the system does not tell, its command line names it. */
    private static boolean worksOn(Path directory, ProcessHandle process) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) {
            return workingDirectory.toRealPath().equals(directory.toRealPath());
        }
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains("postgres") && commandLine.contains(directory.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown; the SIGTERM of the JDK would wait for clients. */
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "A PostgreSQL that an earlier Rekisteri left behind (process " + process.pid() + ") does not stop",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
