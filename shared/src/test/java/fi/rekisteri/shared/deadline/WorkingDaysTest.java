package fi.rekisteri.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    /** By hand, from the almanac: Good Friday, Easter Monday, Ascension Day, Midsummer Eve. */
    @ParameterizedTest
    @CsvSource({
        "2024, 03-29, 04-01, 05-09, 06-21",
        "2025, 04-18, 04-21, 05-29, 06-20",
        "2026, 04-03, 04-06, 05-14, 06-19",
        "2027, 03-26, 03-29, 05-06, 06-25",
        "2028, 04-14, 04-17, 05-25, 06-23",
        "2029, 03-30, 04-02, 05-10, 06-22",
        "2030, 04-19, 04-22, 05-30, 06-21",
        "2031, 04-11, 04-14, 05-22, 06-20",
        "2032, 03-26, 03-29, 05-06, 06-25",
        "2033, 04-15, 04-18, 05-26, 06-24",
        "2034, 04-07, 04-10, 05-18, 06-23",
        "2035, 03-23, 03-26, 05-03, 06-22",
        "2036, 04-11, 04-14, 05-22, 06-20"
    })
    void leave_out_every_public_holiday_and_no_eve(
            int year, String goodFriday, String easterMonday, String ascension, String midsummerEve) {
        assertThat(off(year, goodFriday)).as("Good Friday").isTrue();
        assertThat(off(year, easterMonday)).as("Easter Monday").isTrue();
        assertThat(off(year, ascension)).as("Ascension Day").isTrue();
        for (String fixed : new String[] {"01-01", "01-06", "05-01", "12-06", "12-25", "12-26"}) {
            assertThat(off(year, fixed)).as(fixed).isTrue();
        }
        assertThat(off(year, midsummerEve)).as("Midsummer Eve").isFalse();
        LocalDate christmasEve = LocalDate.of(year, 12, 24);
        assertThat(off(year, "12-24"))
                .as("Christmas Eve")
                .isEqualTo(christmasEve.getDayOfWeek().getValue() > 5);
    }

    /** Weekdays that are holidays, counted by hand: of nine, those that do not fall on a weekend. */
    @ParameterizedTest
    @CsvSource({
        "2024, 8", "2025, 8", "2026, 7", "2027, 6", "2028, 8", "2029, 8", "2030, 8", "2031, 8", "2032, 6", "2033, 6",
        "2034, 8", "2035, 8", "2036, 7"
    })
    void leave_out_nothing_else(int year, int holidays) {
        long found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(WorkingDays::isOff)
                .count();
        assertThat(found).isEqualTo(holidays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-06-19", "2026-11-26", "2026-01-07"})
    void stay_where_they_are(LocalDate working) {
        assertThat(WorkingDays.onOrAfter(working)).isEqualTo(working);
    }

    private static boolean off(int year, String monthDay) {
        return WorkingDays.isOff(MonthDay.parse("--" + monthDay).atYear(year));
    }
}
