package fi.rekisteri.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of these tables were worked out by hand, with a calendar; weekdays stand in the notes where they matter. */
class AnswerTimeTest {

    @ParameterizedTest(name = "{0} -> {1}, extended {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-15 | 2026-10-15 | 2026-12-15 | an ordinary day
            2024-01-31 | 2024-02-29 | 2024-04-30 | no 31st in February of a leap year, nor in April
            2025-01-31 | 2025-02-28 | 2025-04-30 | no 31st in February
            2028-01-30 | 2028-02-29 | 2028-05-02 | no 30th in a leap year; 30 April is a Sunday, 1 May a holiday
            2028-01-29 | 2028-02-29 | 2028-05-02 | a 29th in a leap year; 29 April is a Saturday before Sunday and May Day
            2036-01-31 | 2036-02-29 | 2036-04-30 | the last leap year
            2027-01-28 | 2027-03-01 | 2027-04-28 | 28 February is a Sunday: over the end of the month
            2027-01-29 | 2027-03-01 | 2027-04-29 | no 29th, and the last day is a Sunday
            2026-08-31 | 2026-09-30 | 2026-11-30 | no 31st in September, nor in November
            2024-05-31 | 2024-07-01 | 2024-09-02 | 30 June is a Sunday, 31 August a Saturday
            2026-12-31 | 2027-02-01 | 2027-03-31 | over the year; 31 January is a Sunday
            2024-02-29 | 2024-04-02 | 2024-05-29 | 29 March is Good Friday: on to the Tuesday after Easter
            2026-03-03 | 2026-04-07 | 2026-06-03 | Good Friday
            2026-03-06 | 2026-04-07 | 2026-06-08 | Easter Monday; 6 June is a Saturday
            2027-02-26 | 2027-03-30 | 2027-05-26 | Good Friday 26 March
            2028-03-14 | 2028-04-18 | 2028-06-14 | Good Friday 14 April
            2029-02-28 | 2029-03-28 | 2029-05-28 | the Wednesday before Good Friday 30 March is a working day
            2030-03-19 | 2030-04-23 | 2030-06-19 | Good Friday 19 April
            2031-03-11 | 2031-04-15 | 2031-06-11 | Good Friday 11 April
            2032-02-26 | 2032-03-30 | 2032-05-26 | Good Friday 26 March
            2033-03-15 | 2033-04-19 | 2033-06-15 | Good Friday 15 April
            2034-03-07 | 2034-04-11 | 2034-06-07 | Good Friday 7 April
            2035-02-23 | 2035-03-27 | 2035-05-23 | Good Friday 23 March
            2036-03-11 | 2036-04-15 | 2036-06-11 | Good Friday 11 April
            2024-04-09 | 2024-05-10 | 2024-07-09 | Ascension Day 9 May, a Thursday
            2026-04-14 | 2026-05-15 | 2026-07-14 | Ascension Day 14 May
            2027-04-06 | 2027-05-07 | 2027-07-06 | Ascension Day 6 May
            2030-04-30 | 2030-05-31 | 2030-07-30 | Ascension Day 30 May
            2036-04-22 | 2036-05-23 | 2036-07-22 | Ascension Day 22 May
            2024-04-01 | 2024-05-02 | 2024-07-01 | May Day, a Wednesday
            2026-04-01 | 2026-05-04 | 2026-07-01 | May Day, a Friday: over the weekend
            2028-04-01 | 2028-05-02 | 2028-07-03 | May Day, a Monday; 1 July is a Saturday
            2024-05-21 | 2024-06-21 | 2024-08-21 | Midsummer Eve, a Friday, is a working day
            2025-05-20 | 2025-06-20 | 2025-08-20 | Midsummer Eve
            2026-05-19 | 2026-06-19 | 2026-08-19 | Midsummer Eve
            2030-05-21 | 2030-06-21 | 2030-08-21 | Midsummer Eve
            2024-05-22 | 2024-06-24 | 2024-08-22 | Midsummer Day is always a Saturday
            2024-10-02 | 2024-11-04 | 2025-01-02 | All Saints' Day is always a Saturday
            2024-11-06 | 2024-12-09 | 2025-02-06 | Independence Day, a Friday
            2026-11-06 | 2026-12-07 | 2027-02-08 | Independence Day on a Sunday moves no holiday to Monday
            2027-11-06 | 2027-12-07 | 2028-02-07 | Independence Day, a Monday
            2025-11-24 | 2025-12-24 | 2026-02-24 | Christmas Eve, a Wednesday, is a working day
            2026-11-24 | 2026-12-24 | 2027-02-24 | Christmas Eve, a Thursday
            2026-11-25 | 2026-12-28 | 2027-02-25 | Christmas Day, a Friday: over Boxing Day and Sunday
            2029-11-25 | 2029-12-27 | 2030-02-25 | Christmas Day, a Tuesday
            2030-11-26 | 2030-12-27 | 2031-02-26 | Boxing Day, a Thursday
            2033-11-25 | 2033-12-27 | 2034-02-27 | Christmas Day on a Sunday, Boxing Day on Monday; 25 February is a Saturday
            2026-12-01 | 2027-01-04 | 2027-03-01 | New Year's Day, a Friday
            2026-12-06 | 2027-01-07 | 2027-03-08 | Epiphany, a Wednesday; 6 March is a Saturday
            2027-12-06 | 2028-01-07 | 2028-03-06 | Epiphany, a Thursday
            2031-12-06 | 2032-01-07 | 2032-03-08 | Epiphany, a Tuesday
            2034-12-06 | 2035-01-08 | 2035-03-06 | Epiphany on a Saturday
            """)
    void is_one_month_from_receipt_or_three(LocalDate received, LocalDate due, LocalDate extended, String note) {
        AnswerTime time = AnswerTime.from(received);
        assertThat(time.due(received)).as(note).isEqualTo(due);
        assertThat(new AnswerTime(received, true, List.of()).due(received))
                .as(note)
                .isEqualTo(extended);
        assertThat(new AnswerTime(received, true, List.of()).lastDayToExtend(received))
                .as("an extension moves no other day")
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, stood {1} to {2}, extended {3} -> {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-15 | 2026-09-20 | 2026-09-25 | false | 2026-10-20 | five days, to a Tuesday
            2026-09-15 | 2026-09-20 | 2026-09-20 | false | 2026-10-15 | answered the same day
            2026-09-15 | 2026-09-15 | 2026-09-17 | false | 2026-10-19 | 17 October is a Saturday
            2024-01-31 | 2024-02-10 | 2024-02-11 | false | 2024-03-01 | the month's end is counted first, the day after
            2026-11-20 | 2026-12-01 | 2026-12-05 | false | 2026-12-24 | to Christmas Eve, which counts
            2026-11-20 | 2026-12-01 | 2026-12-06 | false | 2026-12-28 | to Christmas Day, which does not
            2026-09-15 | 2026-09-20 | 2026-09-25 | true  | 2026-12-21 | 20 December is a Sunday
            2026-09-15 | 2026-10-16 | 2026-10-30 | false | 2026-10-15 | asked a day too late
            2026-09-17 | 2026-10-19 | 2026-10-20 | false | 2026-10-19 | asked on the last day, 17 October being a Saturday: to Sunday, and Monday
            2026-09-10 | 2026-09-01 | 2026-09-12 | false | 2026-10-12 | asked before it came: two days count
            """)
    void moves_by_the_days_on_which_the_clock_stood(
            LocalDate received, LocalDate from, LocalDate until, boolean extended, LocalDate due, String note) {
        AnswerTime time = new AnswerTime(received, extended, List.of(new Pause(from, until)));
        assertThat(time.due(LocalDate.of(2036, 12, 31))).as(note).isEqualTo(due);
    }

    @Test
    void two_pauses_at_once_count_once() {
        AnswerTime time = new AnswerTime(
                day("2026-09-15"),
                false,
                List.of(pause("2026-09-22", "2026-09-28"), pause("2026-09-20", "2026-09-25")));
        assertThat(time.due(day("2026-10-01"))).isEqualTo("2026-10-23");
    }

    @Test
    void two_pauses_apart_add_up() {
        AnswerTime time = new AnswerTime(
                day("2026-09-15"),
                false,
                List.of(pause("2026-09-20", "2026-09-25"), pause("2026-10-01", "2026-10-04")));
        assertThat(time.due(day("2026-10-05"))).isEqualTo("2026-10-23");
    }

    @Test
    void while_the_clock_stands_it_moves_a_day_each_day() {
        AnswerTime time = new AnswerTime(day("2026-09-15"), false, List.of(pause("2026-09-21", null)));
        assertThat(time.stands()).isTrue();
        assertThat(time.due(day("2026-09-21"))).isEqualTo("2026-10-15");
        assertThat(time.due(day("2026-09-22"))).isEqualTo("2026-10-16");
        assertThat(time.due(day("2026-09-28"))).isEqualTo("2026-10-22");
        assertThat(time.daysLeft(day("2026-09-21"))).isEqualTo(24);
        assertThat(time.daysLeft(day("2026-09-28"))).isEqualTo(24);
    }

    @Test
    void once_over_it_is_over_by_days() {
        AnswerTime time = AnswerTime.from(day("2026-09-15"));
        assertThat(time.stands()).isFalse();
        assertThat(time.daysLeft(day("2026-10-15"))).isZero();
        assertThat(time.daysLeft(day("2026-10-18"))).isEqualTo(-3);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Pause pause(String from, @Nullable String until) {
        return new Pause(day(from), until == null ? null : day(until));
    }
}
