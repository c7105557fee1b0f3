package fi.rekisteri.shared.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * Lets a test live through years: a true clock, ahead by what a file says, an ISO 8601 duration like {@code P4018D} or {@code PT36H}.
 * The file is read at every question, so all processes that share it are at the same time at once. Write it whole (to another file,
 * then rename).
 */
public final class ShiftedClock extends Clock {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Clock base;
    private final Path file;

    private ShiftedClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
    }

    /**
     * Shifts a clock.
     *
     * @param database the JDBC address of the log: a database on another machine is taken for one in production
     * @throws IllegalStateException for a database that may be in production, or a file that says no duration
     */
    public static ShiftedClock forTests(Clock base, Path file, String database) {
        if (!isOnThisMachine(database)) {
            throw new IllegalStateException(
                    "rekisteri.test-clock-file is for tests: refused with a database on another machine");
        }
        ShiftedClock clock = new ShiftedClock(base, file);
        clock.ahead();
        return clock;
    }

    private static boolean isOnThisMachine(String database) {
        String host = URI.create(database.replaceFirst("^jdbc:", "")).getHost();
        return host != null && THIS_MACHINE.contains(host);
    }

    /** How far this clock is ahead of the true one. */
    public Duration ahead() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeException e) {
            throw new IllegalStateException("No duration in the test clock's file " + file, e);
        }
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), file);
    }
}
