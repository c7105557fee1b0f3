package fi.rekisteri.command.register.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import fi.rekisteri.command.Tokens;
import fi.rekisteri.command.register.NoticeExamples;
import fi.rekisteri.shared.identity.StreamId;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Target Partners' register, so that the tests of customers keep the notice they know. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingNoticesTest {
    private static final String REGISTER = "target-partners";
    private static final String OWNER = Tokens.of("owner-2", REGISTER + "/register-owner");
    private static final String NEXT = NoticeExamples.TARGET_PARTNERS_FILE
            .replace("version: 1\n", "version: 2\n")
            .replace("effective: 2021-03-02", "effective: 2199-01-01");

    private final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void a_dry_run_tells_which_version_it_would_be_and_publishes_nothing() {
        Reply reply = send("?dryRun=true", NEXT, request -> {});

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get("noticeVersion").intValue()).isEqualTo(2);
        assertThat(reply.body().get("effective").stringValue()).isEqualTo("2199-01-01");
        assertThat(published()).doesNotContain("notice-revised");
    }

    @Test
    void a_definition_with_problems_is_refused_with_all_of_them_in_the_readers_language() {
        String broken = NEXT.replace("kind: email", "kind: fax").replace("years: 6", "years: six");

        Reply reply = send("", broken, request -> request.setHeader("Accept-Language", "sv"));

        assertThat(reply.refusal()).isEqualTo("422 notice-invalid");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body().get("type").stringValue()).isEqualTo("urn:rekisteri:rule:notice-invalid");
        assertThat(reply.body().get("problems")).hasSize(2);
        assertThat(reply.body().get("problems").get(0).get("place").stringValue())
                .isEqualTo("processing.fields[5].kind");
        assertThat(reply.body().get("problems").get(0).get("line").intValue()).isPositive();
        assertThat(reply.body().get("problems").get(0).get("message").stringValue())
                .startsWith("\"fax\" är inget av de tillåtna");
        assertThat(send("?dryRun=true", broken, request -> {}).refusal()).isEqualTo("422 notice-invalid");
    }

    @Test
    void a_revision_into_the_past_and_one_for_another_register_are_refused() {
        assertThat(send("", NEXT.replace("2199-01-01", "2021-03-03"), request -> {})
                        .refusal())
                .isEqualTo("422 notice-invalid effective");
        assertThat(send("", NEXT.replace("register: target-partners", "register: ip-produkter"), request -> {})
                        .refusal())
                .isEqualTo("422 notice-invalid register");
        assertThat(send("", NEXT.replace("version: 2\n", "version: 9\n"), request -> {})
                        .refusal())
                .isEqualTo("409 notice-version-not-new version");
    }

    @ParameterizedTest
    @CsvSource({
        "back-office, 403 role-required",
        "privacy-officer, 403 role-required",
        "regulator, 403 role-required",
    })
    void only_the_owner_of_the_register_may_publish_or_check(String role, String refusal) {
        String token = Tokens.of("somebody", REGISTER + "/" + role);

        assertThat(send("", NEXT, request -> request.setHeader("Authorization", "Bearer " + token))
                        .refusal())
                .isEqualTo(refusal);
        assertThat(send("?dryRun=true", NEXT, request -> request.setHeader("Authorization", "Bearer " + token))
                        .refusal())
                .isEqualTo(refusal);
    }

    @Test
    void the_owner_of_another_register_learns_nothing() {
        assertThat(send("", NEXT, request -> request.setHeader("Authorization", "Bearer " + Rekisteri.owner()))
                        .refusal())
                .isEqualTo("403 register-unknown");
    }

    @Test
    void refuses_what_is_no_definition_file() {
        assertThat(send("", NEXT, request -> request.setHeader("Content-Type", "text/plain"))
                        .refusal())
                .isEqualTo("415 media-type-unsupported Content-Type");
        assertThat(send("", "x".repeat(600_000), request -> {}).refusal()).isEqualTo("413 body-too-large");
        assertThat(send("", "x: ".repeat(90_000), request -> {}).refusal()).isEqualTo("422 notice-invalid");
        assertThat(send("?dryRun=perhaps", NEXT, request -> {}).refusal()).isEqualTo("400 parameter-malformed dryRun");
        assertThat(send("", "{\"register\": ", request -> request.setHeader("Content-Type", "application/json"))
                        .refusal())
                .isEqualTo("422 notice-invalid");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void the_next_version_is_published_once_and_in_force_from_its_day() {
        Reply first = send("", NEXT, request -> request.setHeader("Idempotency-Key", "notice-2"));
        Reply replayed = send("", NEXT, request -> request.setHeader("Idempotency-Key", "notice-2"));
        Reply repeated = send("", NEXT, request -> {});

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("noticeVersion").stringValue()).isEqualTo("2");
        assertThat(first.header("Rekisteri-Position")).isNotEmpty();
        assertThat(replayed.body()).isEqualTo(first.body());
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.body().get("changed").booleanValue()).isFalse();
        assertThat(published()).isEqualTo("[register-established, notice-revised]");
        assertThat(send("", NEXT.replace("years: 6", "years: 7"), request -> {}).refusal())
                .isEqualTo("409 notice-version-not-new version");
    }

    private Reply send(String query, String definition, Consumer<HttpRequest.Builder> changes) {
        return rekisteri.post("/registers/" + REGISTER + "/notices" + query, definition, request -> {
            request.setHeader("Authorization", "Bearer " + OWNER).setHeader("Content-Type", "application/yaml");
            changes.accept(request);
        });
    }

    private String published() {
        return rekisteri
                .query(
                        "SELECT name FROM log.event WHERE stream = ? AND kind = 'register' ORDER BY position",
                        StreamId.ofRegister(REGISTER).id())
                .toString();
    }
}
