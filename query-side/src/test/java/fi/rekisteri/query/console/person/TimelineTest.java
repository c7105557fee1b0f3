package fi.rekisteri.query.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.history.History;
import fi.rekisteri.query.history.ProcessingRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void an_act_is_told_in_its_own_words_or_by_its_kind() {
        assertThat(told("consult-customer", Map.of())).isEqualTo("data looked at");
        assertThat(told("consult-something", Map.of())).isEqualTo("looked at");
    }

    @Test
    void an_act_that_met_nobody_does_not_say_that_somebody_was_found() {
        assertThat(told("search-customers", Map.of())).isEqualTo("found by a search");
        assertThat(told("search-customers", Map.of("by", "email", "found", "nobody")))
                .isEqualTo("looked, nobody found");
    }

    private static String told(String act, Map<String, String> details) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("fi.rekisteri.query.console.words.person");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new Timeline(new History(List.of(), null), words, Locale.ENGLISH).what(record(act, details));
    }

    private static ProcessingRecord record(String act, Map<String, String> details) {
        return new ProcessingRecord(
                UUID.randomUUID(),
                1,
                1,
                NOON,
                NOON,
                "register",
                null,
                act,
                "consult",
                "dpv:Consult",
                "done",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                details,
                UUID.randomUUID(),
                new ProcessingRecord.By("account", "alma", "privacy-officer"),
                "rights",
                null,
                1,
                null,
                null,
                "console",
                null);
    }
}
