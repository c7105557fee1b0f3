package fi.rekisteri.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.history.HistorySummary.Count;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistorySummaryTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void a_quarter_is_told_by_day() {
        HistorySummary summary = HistorySummary.of(List.of(seen(NEW_YEAR, 2), seen(NEW_YEAR.plusDays(92), 3)));

        assertThat(summary.unit()).isEqualTo("day");
        assertThat(summary.total()).isEqualTo(5);
        assertThat(summary.counts()).hasSize(2);
    }

    @Test
    void more_is_told_by_month_and_kinds_are_kept_apart() {
        HistorySummary summary = HistorySummary.of(List.of(
                seen(NEW_YEAR, 2),
                seen(NEW_YEAR.plusDays(3), 3),
                new Count(NEW_YEAR.plusDays(4), "consult", "refused", 1),
                seen(NEW_YEAR.plusDays(93), 7)));

        assertThat(summary.unit()).isEqualTo("month");
        assertThat(summary.counts())
                .containsExactly(
                        seen(NEW_YEAR, 5),
                        new Count(NEW_YEAR, "consult", "refused", 1),
                        seen(LocalDate.of(2026, 4, 1), 7));
    }

    private static Count seen(LocalDate from, long acts) {
        return new Count(from, "consult", "done", acts);
    }
}
