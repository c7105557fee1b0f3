package fi.rekisteri.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every deadline, whatever the date. The seed is the number of the repetition. */
class AnswerTimePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2040, 1, 1);
    private static final int DAYS = 13 * 365;

    @RepeatedTest(50)
    void is_a_working_day_never_before_the_month_is_over(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            LocalDate received = day(random);
            List<Pause> pauses = pauses(received, random);
            LocalDate due = new AnswerTime(received, false, pauses).due(LATER);
            LocalDate extended = new AnswerTime(received, true, pauses).due(LATER);

            assertThat(due).isAfterOrEqualTo(received.plusMonths(1));
            assertThat(extended).isAfterOrEqualTo(received.plusMonths(3)).isAfter(due);
            assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(WorkingDays.onOrAfter(due)).isEqualTo(due);
        }
    }

    @RepeatedTest(50)
    void never_comes_sooner_for_a_later_request(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            LocalDate received = day(random);
            LocalDate later = received.plusDays(random.nextInt(40));
            for (boolean extended : new boolean[] {false, true}) {
                assertThat(new AnswerTime(later, extended, List.of()).due(later))
                        .isAfterOrEqualTo(new AnswerTime(received, extended, List.of()).due(received));
            }
        }
    }

    @RepeatedTest(50)
    void never_comes_sooner_for_having_stood_longer(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            LocalDate received = day(random);
            LocalDate asked = received.plusDays(random.nextInt(28));
            int stood = random.nextInt(60);
            LocalDate due = pausedFor(received, asked, stood);

            assertThat(pausedFor(received, asked, stood + 1)).isAfterOrEqualTo(due);
            assertThat(due).isAfterOrEqualTo(received.plusMonths(1).plusDays(stood));
        }
    }

    private static LocalDate pausedFor(LocalDate received, LocalDate from, int days) {
        return new AnswerTime(received, false, List.of(new Pause(from, from.plusDays(days)))).due(LATER);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static List<Pause> pauses(LocalDate received, Random random) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = received.plusDays(random.nextInt(40));
            pauses.add(new Pause(from, from.plusDays(random.nextInt(20))));
        }
        return pauses;
    }
}
