package fi.rekisteri.query.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.history.ProcessingRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeedsTest {
    private static final UUID ONE = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID ANOTHER = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Instant NOON = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void what_one_request_did_to_many_is_one_line() {
        assertThat(lines(record(ONE, "list-requests"), record(ONE, "list-requests"), record(ANOTHER, "list-requests")))
                .containsExactly(2, 1);
    }

    @Test
    void different_acts_of_one_request_are_lines_of_their_own() {
        assertThat(lines(record(ONE, "consult-request"), record(ONE, "list-requests"), record(ONE, "list-requests")))
                .containsExactly(1, 2);
    }

    @Test
    void what_is_far_from_each_other_stays_apart() {
        assertThat(lines(record(ONE, "list-requests"), record(ANOTHER, "list-requests"), record(ONE, "list-requests")))
                .containsExactly(1, 1, 1);
    }

    @Test
    void nothing_is_no_line() {
        assertThat(lines()).isEmpty();
    }

    @Test
    void eight_signs_of_a_pseudonym_are_shown_and_all_of_a_short_one() {
        assertThat(Deeds.brief(ONE)).isEqualTo("11111111");
        assertThat(Deeds.brief("alma")).isEqualTo("alma");
    }

    private static List<Integer> lines(ProcessingRecord... records) {
        return Deeds.of(Stream.of(records).toList()).stream()
                .map(deed -> deed.records().size())
                .toList();
    }

    private static ProcessingRecord record(UUID trace, String act) {
        return new ProcessingRecord(
                UUID.randomUUID(),
                1,
                1,
                NOON,
                NOON,
                "register",
                UUID.randomUUID(),
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
                Map.of(),
                trace,
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
