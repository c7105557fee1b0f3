package fi.rekisteri.command.request.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter from its receipt to its answer, over HTTP. */
class RequestsTest {
    static final String REQUESTS = "/registers/" + Rekisteri.REGISTER + "/requests";
    static final String DIGEST = "0123456789abcdef".repeat(4);
    static final String VERIFIED = "{\"on\": \"2026-02-03\", \"means\": \"identifiable-email\"}";

    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void a_letter_is_received_verified_carried_out_answered_and_closed() {
        UUID anna = rekisteri.customer();
        Reply received = rekisteri.post(REQUESTS, letter(anna, """
                {"right": "access"},
                {"right": "rectification", "details": "My e-mail address is wrong, it is anna.v@example.fi"},
                {"right": "objection", "details": "No direct marketing"}"""));
        assertThat(received.status()).isEqualTo(201);
        String request = received.body().get("request").stringValue();
        assertThat(received.header("Location")).isEqualTo(REQUESTS + "/" + request);
        String at = REQUESTS + "/" + request;

        did(at + "/identity", VERIFIED);
        did(at + "/clarifications", "{\"on\": \"2026-02-04\", \"question\": \"Which address?\"}");
        did(at + "/clarifications/answer", "{\"on\": \"2026-02-06\", \"answer\": \"The e-mail address\"}");
        did(at + "/extension", """
                {"toldOn": "2026-02-20", "channel": "email", "reason": "complexity", "explanation": "Much paper"}""");
        under(request, customers() + "/" + anna + "/corrections", """
                {"field": "email", "value": "anna.v@example.fi", "ground": "wrong", "source": "customer"}""");
        under(request, customers() + "/" + anna + "/objections", "{\"scope\": \"direct-marketing\"}");
        did(at + "/fulfilments", "{\"right\": \"rectification\"}");
        did(at + "/fulfilments", "{\"right\": \"objection\"}");
        did(at + "/fulfilments", "{\"right\": \"access\"}");
        did(at + "/deliveries", delivery("fi"));

        assertThat(rekisteri.history(UUID.fromString(request)))
                .containsExactly(
                        "request-received",
                        "identity-verified",
                        "clarification-asked",
                        "clarification-given",
                        "request-extended",
                        "right-fulfilled",
                        "right-fulfilled",
                        "right-fulfilled",
                        "answer-delivered",
                        "request-closed");
        assertThat(rekisteri.query(
                        "SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ?",
                        UUID.fromString(request)))
                .noneMatch(payload -> payload.contains("Much paper") || payload.contains("example.fi"));
        assertThat(refusal(at + "/withdrawal", "{\"on\": \"2026-03-01\", \"channel\": \"phone\"}"))
                .isEqualTo("409 request-closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2099-01-01 | letter | fi | {"right": "access"}                                    | 422 date-in-future receivedOn
            2021-06-22 | letter | fi | {"right": "access"}                                    | 422 received-before-register receivedOn
            2026-02-02 | pigeon | fi | {"right": "access"}                                    | 422 value-malformed channel
            2026-02-02 | letter | de | {"right": "access"}                                    | 422 value-malformed language
            2026-02-02 | letter | fi |                                                        | 422 value-missing rights
            2026-02-02 | letter | fi | {"right": "oblivion"}                                  | 422 value-malformed right
            2026-02-02 | letter | fi | {"right": "access"}, {"right": "access"}               | 422 value-malformed rights
            2026-02-02 | letter | fi | {"right": "rectification"}                             | 422 request-without-details details
            2026-02-02 | letter | fi | {"right": "objection"}                                 | 422 request-without-details details
            2026-02-02 | letter | fi | {"right": "erasure", "details": "I am 131052-308T"}    | 422 personal-identity-code rights.details
            """)
    void a_letter_that_cannot_be_is_refused(
            String day, String channel, String language, @Nullable String rights, String refusal) {
        String letter = """
                {"receivedOn": "%s", "channel": "%s", "language": "%s", "rights": [%s], "customer": "%s"}""".formatted(day, channel, language, rights == null ? "" : rights, rekisteri.customer());
        long before = requests();

        assertThat(rekisteri.post(REQUESTS, letter).refusal()).isEqualTo(refusal);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void a_letter_of_somebody_who_is_no_customer_is_refused() {
        assertThat(rekisteri
                        .post(REQUESTS, letter(UUID.randomUUID(), "{\"right\": \"access\"}"))
                        .refusal())
                .isEqualTo("404 customer-unknown customer");
    }

    @Test
    void whoever_opens_the_mail_receives_and_an_officer_does_the_rest() {
        String at = received(rekisteri.customer(), "{\"right\": \"access\"}");

        assertThat(rekisteri.post(at + "/identity", VERIFIED).refusal()).isEqualTo("403 role-required");
        assertThat(rekisteri.post(Rekisteri.owner(), REQUESTS, "{}").status()).isEqualTo(403);
    }

    @Test
    void a_letter_of_nobody_known_finds_its_subject_and_its_words_go_along() {
        String at = received(null, "{\"right\": \"rectification\", \"details\": \"My phone number changed\"}");
        UUID request = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        UUID anna = rekisteri.customer();
        assertThat(keys(request)).isEqualTo(1);

        did(at + "/requester", "{\"customer\": \"" + anna + "\"}");

        assertThat(keys(request)).isZero();
        assertThat(rekisteri.query(
                        "SELECT key_commitments FROM log.event WHERE stream = ? AND name = 'requester-found'", request))
                .doesNotContainNull();
        assertThat(refusal(at + "/requester", "{\"customer\": \"" + rekisteri.customer() + "\"}"))
                .isEqualTo("409 request-of-another customer");
    }

    @Test
    void somebody_of_whom_nothing_is_held_is_told_so_and_no_key_is_left() {
        String at = received(null, "{\"right\": \"access\", \"details\": \"All you have on me\"}");
        UUID request = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));

        assertThat(refusal(at + "/fulfilments", "{\"right\": \"access\"}")).isEqualTo("409 requester-unknown");
        did(at + "/fulfilments", "{\"right\": \"access\", \"nothingHeld\": true}");
        did(at + "/deliveries", delivery("en"));

        assertThat(keys(request)).isZero();
    }

    @Test
    void each_register_accepts_its_own_proof_of_identity() {
        String at = received(rekisteri.customer(), "{\"right\": \"access\"}");

        assertThat(refusal(at + "/identity", "{\"on\": \"2026-02-03\", \"means\": \"passport\"}"))
                .isEqualTo("422 identity-means-not-accepted means");
        assertThat(refusal(at + "/fulfilments", "{\"right\": \"access\"}"))
                .isEqualTo("409 identity-not-verified right");
        did(at + "/identity", VERIFIED);
        did(at + "/fulfilments", "{\"right\": \"access\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"toldOn": "2026-02-20", "channel": "email"}                          | 422 extension-without-reason reason
            {"channel": "email", "reason": "complexity"}                          | 422 extension-not-told toldOn
            {"toldOn": "2026-02-20", "reason": "complexity"}                      | 422 extension-not-told channel
            {"toldOn": "2026-03-03", "channel": "email", "reason": "complexity"}  | 409 extension-too-late toldOn
            {"toldOn": "2026-02-01", "channel": "email", "reason": "complexity"}  | 422 step-before-receipt toldOn
            {"toldOn": "2099-02-01", "channel": "email", "reason": "complexity"}  | 422 date-in-future toldOn
            """)
    void an_extension_without_its_conditions_is_refused(String extension, String refusal) {
        String at = received(rekisteri.customer(), "{\"right\": \"access\"}");

        assertThat(refusal(at + "/extension", extension)).isEqualTo(refusal);
        assertThat(steps(at)).containsExactly("request-received");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on": "2026-03-01", "channel": "email", "language": "fi"}                                | 422 value-missing documents
            {"on": "2026-03-01", "channel": "email", "language": "fi", "documents": ["letter.pdf"]}   | 422 value-malformed documents
            {"on": "2026-03-01", "channel": "email", "language": "de", "documents": ["%s"]}           | 422 language-undeclared language
            {"on": "2099-03-01", "channel": "email", "language": "fi", "documents": ["%s"]}           | 422 date-in-future on
            {"on": "2026-03-01", "channel": "email", "language": "fi", "documents": ["%s"]}           | 409 rights-unanswered
            """)
    void an_answer_that_may_not_go_out_is_refused(String delivery, String refusal) {
        String at = received(rekisteri.customer(), "{\"right\": \"access\"}");

        assertThat(refusal(at + "/deliveries", delivery.replace("%s", DIGEST))).isEqualTo(refusal);
        assertThat(steps(at)).containsExactly("request-received");
    }

    @Test
    void saying_so_carries_out_nothing() {
        UUID anna = rekisteri.customer();
        String at = received(anna, "{\"right\": \"restriction\"}");
        String request = at.substring(at.lastIndexOf('/') + 1);

        assertThat(refusal(at + "/fulfilments", "{\"right\": \"restriction\"}"))
                .isEqualTo("409 right-not-carried-out right");
        under(request, customers() + "/" + anna + "/restrictions", "{\"ground\": \"accuracy-contested\"}");
        did(at + "/fulfilments", "{\"right\": \"restriction\"}");
    }

    @Test
    void what_was_so_already_counts_when_it_is_done_again_under_the_request() {
        UUID anna = rekisteri.customer();
        rekisteri.post(customers() + "/" + anna + "/objections", "{\"scope\": \"direct-marketing\"}");
        String at = received(anna, "{\"right\": \"objection\", \"details\": \"No advertisements\"}");
        String request = at.substring(at.lastIndexOf('/') + 1);

        assertThat(under(request, customers() + "/" + anna + "/objections", "{\"scope\": \"direct-marketing\"}")
                        .body()
                        .get("changed")
                        .booleanValue())
                .isFalse();
        did(at + "/fulfilments", "{\"right\": \"objection\"}");
    }

    @Test
    void a_refusal_has_a_ground_of_the_right_and_reasons() {
        String at = received(rekisteri.customer(), "{\"right\": \"erasure\"}");

        assertThat(refusal(
                        at + "/refusals",
                        "{\"right\": \"erasure\", \"ground\": \"data-accurate\", \"reasons\": \"No\"}"))
                .isEqualTo("422 refusal-ground-unfit ground");
        assertThat(refusal(at + "/refusals", "{\"right\": \"erasure\", \"ground\": \"legal-obligation\"}"))
                .isEqualTo("422 refusal-without-reasons reasons");
        assertThat(refusal(
                        at + "/refusals", "{\"right\": \"erasure\", \"ground\": \"excessive\", \"reasons\": \"No\"}"))
                .isEqualTo("422 refusal-without-facts facts");
        did(at + "/refusals", """
                {"right": "erasure", "ground": "excessive", "reasons": "The fifth this week", "facts": "Letters of Monday to Friday"}""");
        did(at + "/deliveries", delivery("fi"));
    }

    @Test
    void the_first_copy_is_free_and_the_second_need_not_be() {
        UUID anna = rekisteri.customer();
        String first = received(anna, "{\"right\": \"access\"}");
        did(first + "/identity", VERIFIED);
        assertThat(refusal(first + "/fees", "{\"ground\": \"further-copy\", \"amount\": \"10\"}"))
                .isEqualTo("409 first-copy-free ground");
        did(first + "/fulfilments", "{\"right\": \"access\"}");

        String second = received(anna, "{\"right\": \"access\"}");
        did(second + "/identity", VERIFIED);
        did(second + "/fees", "{\"ground\": \"further-copy\", \"amount\": \"10.50\"}");
        assertThat(refusal(second + "/fees", "{\"ground\": \"further-copy\", \"amount\": \"-1\"}"))
                .isEqualTo("422 value-malformed amount");
        did(second + "/fulfilments", "{\"right\": \"access\"}");

        assertThat(rekisteri.query("SELECT copy FROM log.request WHERE customer = ? ORDER BY copy", anna))
                .containsExactly("1", "2");
    }

    @Test
    void after_an_erasure_the_request_goes_on_without_words() {
        UUID anna = rekisteri.customer();
        String at = received(anna, "{\"right\": \"erasure\"}, {\"right\": \"portability\"}");
        String request = at.substring(at.lastIndexOf('/') + 1);
        did(at + "/identity", "{\"on\": \"2026-02-03\", \"means\": \"signed-letter\", \"rights\": [\"erasure\"]}");
        under(request, customers() + "/" + anna + "/erasure", "");
        did(at + "/fulfilments", "{\"right\": \"erasure\"}");

        assertThat(refusal(
                        at + "/refusals",
                        "{\"right\": \"portability\", \"ground\": \"not-portable\", \"reasons\": \"All is gone\"}"))
                .isEqualTo("410 customer-erased reasons");
        assertThat(refusal(at + "/fulfilments", "{\"right\": \"portability\"}")).isEqualTo("410 customer-erased");
        did(at + "/fulfilments", "{\"right\": \"portability\", \"nothingHeld\": true}");
        did(at + "/deliveries", delivery("fi"));
        assertThat(keys(anna)).isZero();
        assertThat(rekisteri
                        .post(REQUESTS, letter(anna, "{\"right\": \"access\"}"))
                        .refusal())
                .isEqualTo("410 customer-erased customer");
    }

    @Test
    void a_refusal_stands_in_the_history_of_the_customer_and_no_request_is_unknown_twice() {
        UUID anna = rekisteri.customer();
        String at = received(anna, "{\"right\": \"access\"}");
        refusal(at + "/fulfilments", "{\"right\": \"erasure\"}");

        assertThat(rekisteri.query(
                        "SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ? AND name = 'act-refused'",
                        anna))
                .singleElement()
                .asString()
                .contains("right-not-asked", "fulfil-right");
        assertThat(refusal(REQUESTS + "/" + UUID.randomUUID() + "/identity", VERIFIED))
                .isEqualTo("404 request-unknown");
        assertThat(refusal(REQUESTS + "/" + anna + "/identity", VERIFIED)).isEqualTo("404 request-unknown");
    }

    @Test
    void it_is_pending_until_it_is_closed() {
        UUID anna = rekisteri.customer();
        String at = received(anna, "{\"right\": \"access\"}");
        assertThat(pending(anna)).containsExactly("t");

        did(at + "/withdrawal", "{\"on\": \"2026-03-01\", \"channel\": \"phone\"}");
        assertThat(pending(anna)).containsExactly("f");
    }

    @Test
    void another_request_shows_as_a_reason_in_the_answer_of_an_erasure_that_waits() {
        UUID anna = rekisteri.customer();
        rekisteri.post(officer(), customers() + "/" + anna + "/holds", "{\"ground\": \"claims\"}");
        String erasure = received(anna, "{\"right\": \"erasure\"}");
        String own = erasure.substring(erasure.lastIndexOf('/') + 1);
        assertThat(under(own, customers() + "/" + anna + "/erasure", "")
                        .response()
                        .body())
                .contains("\"holds\":[\"claims\"]");

        received(anna, "{\"right\": \"access\"}");
        assertThat(under(own, customers() + "/" + anna + "/erasure", "")
                        .response()
                        .body())
                .contains("\"holds\":[\"claims\",\"pending-request\"]", "other pending request");
    }

    private List<String> pending(UUID customer) {
        return rekisteri.query("SELECT pending FROM log.request WHERE customer = ?", customer);
    }

    private String received(@Nullable UUID customer, String rights) {
        Reply reply = rekisteri.post(REQUESTS, letter(customer, rights));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return REQUESTS + "/" + reply.body().get("request").stringValue();
    }

    private static String letter(@Nullable UUID customer, String rights) {
        String whose = customer == null ? "" : ", \"customer\": \"" + customer + "\"";
        return """
                {"receivedOn": "2026-02-02", "channel": "email", "language": "fi", "rights": [%s]%s}""".formatted(rights, whose);
    }

    private static String delivery(String language) {
        return """
                {"on": "2026-03-01", "channel": "email", "language": "%s", "documents": ["%s"]}""".formatted(language, DIGEST);
    }

    private Reply did(String path, String body) {
        Reply reply = rekisteri.post(officer(), path, body);
        assertThat(reply.status()).as(path + " " + reply.response().body()).isEqualTo(200);
        return reply;
    }

    private Reply under(String request, String path, String body) {
        Reply reply = rekisteri.post(
                path,
                body,
                asked -> asked.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*")
                        .setHeader("Rekisteri-Request", request));
        assertThat(reply.status()).as(path + " " + reply.response().body()).isEqualTo(200);
        return reply;
    }

    private String refusal(String path, String body) {
        return rekisteri.post(officer(), path, body).refusal();
    }

    private List<String> steps(String at) {
        return rekisteri.history(UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
    }

    private long requests() {
        return Long.parseLong(
                rekisteri.query("SELECT count(*) FROM log.request").getFirst());
    }

    private int keys(UUID subject) {
        return rekisteri
                .query("SELECT retention_class FROM log.subject_key WHERE subject = ?", subject)
                .size();
    }
}
