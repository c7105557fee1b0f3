package fi.rekisteri.acceptance.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The time that a service started with {@link #environment()} lives in: the true one until somebody moves it. Only forward, as time goes.
 */
public final class Time {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final Path file;
    private Duration ahead = Duration.ZERO;

    private Time(Path file) {
        this.file = file;
    }

    public static Time in(Path directory) {
        Time time = new Time(directory.resolve("clock"));
        time.write();
        return time;
    }

    public Map<String, String> environment() {
        return Map.of("REKISTERI_TEST_CLOCK_FILE", file.toString());
    }

    /** Makes it noon in Helsinki of a day. */
    public void day(LocalDate day) {
        pass(Duration.between(now(), day.atTime(LocalTime.NOON).atZone(FINLAND).toInstant()));
    }

    public void pass(Duration more) {
        if (more.isNegative()) {
            throw new IllegalArgumentException("Time does not go back");
        }
        ahead = ahead.plus(more);
        write();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), FINLAND);
    }

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    private void write() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, ahead.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
