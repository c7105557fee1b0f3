package fi.rekisteri.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"P3Y", "P1M", "P1Y1M1D", "P90D", "P0D"})
    void the_last_day_from_which_a_period_is_over_is_followed_by_one_from_which_it_is_not(String text) {
        Period period = Period.parse(text);
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(by -> {
            LocalDate last = Diary.lastThatIsOver(by, period);
            assertThat(last.plus(period)).isBeforeOrEqualTo(by);
            assertThat(last.plusDays(1).plus(period)).isAfter(by);
        });
    }
}
