package fi.rekisteri.query.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HistoryFilterTest {
    @Test
    void what_is_no_word_of_the_list_is_not_asked_for() {
        HistoryFilter filter = HistoryFilter.of("consult&limit=9", "done", "Anna");

        assertThat(filter.query(null)).isEmpty();
    }

    @Test
    void words_and_days_are_asked_for_page_by_page() {
        HistoryFilter filter = HistoryFilter.of("consult", "refused", "regulator")
                .between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4));

        assertThat(filter.query(7L))
                .isEqualTo(
                        "&processing=consult&outcome=refused&by=regulator&from=2026-01-02&until=2026-03-04&before=7");
    }
}
