package fi.rekisteri.query.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.request.DataRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithheldPartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DataRequest.Clock CLOCK =
            new DataRequest.Clock(DAY.plusMonths(1), 30L, false, false, null, null, List.of());

    @Test
    void a_part_that_is_shown_after_all_is_withheld_no_longer() {
        DataRequest told = told(
                step("withhold-part", Map.of("part", "email", "ground", "rights-of-others"), "Shared."),
                step("withhold-part", Map.of("part", "phone", "ground", "limited-by-law"), "Secret."),
                step("show-part", Map.of("part", "email"), null));

        assertThat(WithheldPart.in(told)).singleElement().satisfies(part -> {
            assertThat(part.part()).isEqualTo("phone");
            assertThat(part.ground()).isEqualTo("limited-by-law");
            assertThat(part.reasons()).isEqualTo(new DataRequest.Text("Secret.", null));
        });
    }

    @Test
    void the_last_ground_and_reasons_of_a_part_count() {
        DataRequest told = told(
                step("withhold-part", Map.of("part", "email", "ground", "rights-of-others"), "Shared."),
                step("withhold-part", Map.of("part", "email", "ground", "limited-by-law"), "Secret."));

        assertThat(WithheldPart.in(told)).extracting(WithheldPart::ground).containsExactly("limited-by-law");
    }

    @Test
    void nothing_is_withheld_before_anybody_did() {
        assertThat(WithheldPart.in(told(step("receive-request", Map.of(), null))))
                .isEmpty();
    }

    private static DataRequest.Step step(String act, Map<String, String> details, @Nullable String reasons) {
        return new DataRequest.Step(
                Instant.parse("2026-11-21T10:00:00Z"),
                act,
                "somebody",
                details,
                reasons == null ? null : Map.of("reasons", new DataRequest.Text(reasons, null)));
    }

    private static DataRequest told(DataRequest.Step... steps) {
        return new DataRequest(
                UUID.fromString("11111111-1111-4111-8111-111111111111"),
                "register",
                steps.length,
                null,
                "open",
                DAY,
                "letter",
                "fi",
                List.of(),
                CLOCK,
                List.of(),
                false,
                List.of(),
                List.of(steps));
    }
}
