package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the service and its database have computed so far, in seconds, as the kernel counts it: it does not depend on who else uses the
 * machine.
 *
 * @param compiling what of the service's was compiling its code
 */
record Cpu(double service, double compiling, double database) {
    private static final double TICKS_A_SECOND = 100;
    private static final int OWN_TIME = 11;
    private static final int TIME_OF_ENDED_CHILDREN = 13;

    static Cpu spent(Rekisteri rekisteri) {
        ProcessHandle postgres = rekisteri.postgres();
        long backends = postgres.children()
                .mapToLong(child -> ticks(process(child.pid()), OWN_TIME))
                .sum();
        Path server = process(postgres.pid());
        return new Cpu(
                ticks(process(rekisteri.pid()), OWN_TIME) / TICKS_A_SECOND,
                compiling(process(rekisteri.pid())) / TICKS_A_SECOND,
                (ticks(server, OWN_TIME) + ticks(server, TIME_OF_ENDED_CHILDREN) + backends) / TICKS_A_SECOND);
    }

    Cpu since(Cpu before) {
        return new Cpu(service - before.service, compiling - before.compiling, database - before.database);
    }

    double seconds() {
        return service + database;
    }

    private static Path process(long pid) {
        return Path.of("/proc/" + pid);
    }

    private static long compiling(Path process) {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.filter(thread -> stat(thread).contains(" CompilerThre"))
                    .mapToLong(thread -> ticks(thread, OWN_TIME))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User and system time, which stand beside each other. */
    private static long ticks(Path process, int field) {
        String stat = stat(process);
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    }

    /** Empty where it has ended meanwhile. */
    private static String stat(Path process) {
        try {
            return Files.readString(process.resolve("stat"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
