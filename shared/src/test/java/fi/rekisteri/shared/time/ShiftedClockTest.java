package fi.rekisteri.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final String HERE = "jdbc:postgresql://127.0.0.1:5432/rekisteri?logServerErrorDetail=false";

    private Path file;

    @BeforeEach
    void ahead(@TempDir Path directory) throws Exception {
        file = Files.writeString(directory.resolve("clock"), "P1D\n");
    }

    @Test
    void is_ahead_by_what_the_file_says_now() throws Exception {
        Clock clock = ShiftedClock.forTests(NOON, file, HERE);
        assertThat(clock.instant()).isEqualTo("2026-11-27T12:00:00Z");

        Files.writeString(file, "P4018DT10H");
        assertThat(clock.instant()).isEqualTo("2037-11-26T22:00:00Z");
        assertThat(LocalDate.now(clock.withZone(ZoneId.of("Europe/Helsinki")))).isEqualTo("2037-11-27");
    }

    @Test
    void is_refused_with_a_database_that_may_be_in_production() {
        assertThatThrownBy(() -> ShiftedClock.forTests(NOON, file, "jdbc:postgresql://postgres/rekisteri"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("for tests");
        assertThatThrownBy(() -> ShiftedClock.forTests(NOON, file, "jdbc:postgresql://a,localhost/rekisteri"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void never_guesses_the_time() throws Exception {
        assertThatThrownBy(() -> ShiftedClock.forTests(NOON, file.resolveSibling("none"), HERE))
                .isInstanceOf(UncheckedIOException.class);
        Files.writeString(file, "tomorrow");
        assertThatThrownBy(() -> ShiftedClock.forTests(NOON, file, HERE)).isInstanceOf(IllegalStateException.class);
    }
}
