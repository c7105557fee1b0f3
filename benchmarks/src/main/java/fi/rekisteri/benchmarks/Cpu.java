package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the service and its database have computed so far, as the kernel counts it: it does not depend on who else uses the machine. */
final class Cpu {
    private static final double TICKS_A_SECOND = 100;
    private static final int OWN_TIME = 11;
    private static final int TIME_OF_ENDED_CHILDREN = 13;

    private Cpu() {}

    static double seconds(Rekisteri rekisteri) {
        ProcessHandle postgres = rekisteri.postgres();
        long backends = postgres.children()
                .mapToLong(child -> ticks(child.pid(), OWN_TIME))
                .sum();
        long ticks = ticks(rekisteri.pid(), OWN_TIME)
                + ticks(postgres.pid(), OWN_TIME)
                + ticks(postgres.pid(), TIME_OF_ENDED_CHILDREN)
                + backends;
        return ticks / TICKS_A_SECOND;
    }

    /** User and system time, which stand beside each other. */
    private static long ticks(long pid, int field) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
