package fi.rekisteri.query.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.request.DataRequest;
import fi.rekisteri.query.request.DataRequest.AskedFor;
import fi.rekisteri.query.request.DataRequest.Need;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID SOMEBODY = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final Need DECIDE = need("decide-right");
    private static final AskedFor ACCESS = asked("access", "undecided", "not-verified");
    private static final AskedFor OBJECTION = asked("objection", "undecided", "not-asked-for");

    @Test
    void one_stage_is_next_and_what_follows_comes_later() {
        assertThat(stages(List.of(ACCESS), need("find-requester"), need("verify-identity", "access"), DECIDE))
                .containsExactly(
                        "find-requester next", "verify-identity later", "decide-right later", "deliver-answer later");
    }

    @Test
    void what_is_behind_is_done() {
        assertThat(stages(List.of(asked("access", "fulfilled", "verified")), need("deliver-answer")))
                .containsExactly(
                        "find-requester done", "verify-identity done", "decide-right done", "deliver-answer next");
    }

    @Test
    void nothing_is_next_while_every_right_waits_for_whoever_asks() {
        assertThat(stages(List.of(ACCESS), need("wait-for-identity", "access"), DECIDE))
                .containsExactly(
                        "find-requester done",
                        "wait-for-identity person",
                        "decide-right later",
                        "deliver-answer later");
    }

    @Test
    void a_right_that_waits_for_nobody_is_next_meanwhile() {
        assertThat(stages(List.of(ACCESS, OBJECTION), need("wait-for-identity", "access"), DECIDE))
                .contains("wait-for-identity person", "decide-right next");
    }

    @Test
    void what_is_meant_may_be_any_of_the_rights() {
        assertThat(stages(List.of(OBJECTION), need("wait-for-clarification"), DECIDE))
                .containsExactly(
                        "find-requester done",
                        "wait-for-clarification person",
                        "decide-right later",
                        "deliver-answer later");
    }

    @Test
    void where_no_proof_of_identity_is_asked_for_there_is_no_such_stage() {
        assertThat(stages(List.of(OBJECTION), DECIDE))
                .containsExactly("find-requester done", "decide-right next", "deliver-answer later");
    }

    private static List<String> stages(List<AskedFor> rights, Need... needs) {
        return Stage.of(told(rights, List.of(needs))).stream()
                .map(stage -> stage.need() + " " + stage.state())
                .toList();
    }

    private static Need need(String word, String... rights) {
        return new Need(word, word, Stream.of(rights).toList(), "GDPR Art. 12");
    }

    private static AskedFor asked(String right, String status, String identity) {
        return new AskedFor(right, "Art. 15 GDPR", status, identity, null, null, null, null, null, null);
    }

    private static DataRequest told(List<AskedFor> rights, List<Need> needs) {
        return new DataRequest(
                SOMEBODY,
                "register",
                1,
                SOMEBODY,
                "open",
                DAY,
                "letter",
                "fi",
                rights,
                new DataRequest.Clock(DAY.plusMonths(1), 30L, false, false, null, null, List.of()),
                needs,
                true,
                List.of(),
                List.of());
    }
}
