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

/** What is done on a customer's record for a request of that customer, and what waits for it. */
class ServedRequestTest {
    private static final String REQUESTS = RequestsTest.REQUESTS;
    private static final String OBJECTION = "{\"right\": \"objection\", \"details\": \"I live in hiding\"}";
    private static final String RAISED = "{\"purpose\": \"development\", \"situation\": \"I live in hiding\"}";
    private static final String OVERRULED =
            "{\"purpose\": \"development\", \"ground\": \"compelling-grounds\", \"reasons\": \"It keeps the shop safe\"}";

    private final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void an_act_serves_only_an_open_request_of_the_very_customer() {
        UUID anna = rekisteri.customer();
        String hers = received(anna, "{\"right\": \"restriction\"}");
        String unclaimed = received(null, "{\"right\": \"restriction\"}");
        String body = "{\"ground\": \"needed-for-claims\"}";

        assertThat(on(anna, UUID.randomUUID().toString(), "/restrictions", body).refusal())
                .isEqualTo("404 request-unknown Rekisteri-Request");
        assertThat(on(rekisteri.customer(), hers, "/restrictions", body).refusal())
                .isEqualTo("409 request-of-another Rekisteri-Request");
        assertThat(on(anna, unclaimed, "/restrictions", body).refusal())
                .isEqualTo("409 request-of-another Rekisteri-Request");
        assertThat(on(anna, hers, "/restrictions", body).status()).isEqualTo(200);

        did(REQUESTS + "/" + hers + "/withdrawal", "{\"on\": \"2026-03-01\", \"channel\": \"phone\"}");
        assertThat(on(anna, hers, "/restrictions", body).refusal()).isEqualTo("409 request-closed Rekisteri-Request");
        assertThat(rekisteri.history(anna)).containsOnlyOnce("processing-restricted");
        assertThat(refusals(anna)).hasSize(3);
    }

    @Test
    void nobody_is_registered_for_somebody_elses_request() {
        String hers = received(rekisteri.customer(), "{\"right\": \"access\"}");

        assertThat(rekisteri
                        .post(
                                customers(),
                                Rekisteri.registration("S-1"),
                                asked -> asked.setHeader("Rekisteri-Request", hers))
                        .refusal())
                .isEqualTo("409 request-of-another Rekisteri-Request");
    }

    @Test
    void an_objection_is_raised_weighed_and_upheld_within_its_request() {
        UUID anna = rekisteri.customer();
        String request = received(anna, OBJECTION);
        String at = REQUESTS + "/" + request;

        assertThat(on(anna, request, "/objections/weighed", RAISED).status()).isEqualTo(200);
        assertThat(refusal(at + "/fulfilments", "{\"right\": \"objection\"}"))
                .isEqualTo("409 right-not-carried-out right");
        assertThat(refusal(at + "/refusals", """
                {"right": "objection", "ground": "no-ground", "reasons": "None was said"}""")).isEqualTo("409 objection-not-weighed right");
        assertThat(on(anna, request, "/objections/weighed/upheld", "{\"purpose\": \"development\"}")
                        .status())
                .isEqualTo(200);
        did(at + "/fulfilments", "{\"right\": \"objection\"}");

        assertThat(rekisteri.history(anna))
                .containsSubsequence("objection-raised", "processing-restricted", "objection-upheld");
        assertThat(rekisteri.query("SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ?", anna))
                .noneMatch(payload -> payload.contains("hiding"));
    }

    @Test
    void an_objection_is_refused_on_compelling_grounds_only_after_it_was_overruled() {
        UUID anna = rekisteri.customer();
        String request = received(anna, OBJECTION);
        String refused = """
                {"right": "objection", "ground": "compelling-grounds", "reasons": "It keeps the shop safe"}""";
        assertThat(refusal(REQUESTS + "/" + request + "/refusals", refused))
                .isEqualTo("409 objection-not-weighed ground");

        assertThat(on(anna, request, "/objections/weighed", RAISED).status()).isEqualTo(200);
        assertThat(on(anna, request, "/objections/weighed/overruled", OVERRULED).status())
                .isEqualTo(200);

        did(REQUESTS + "/" + request + "/refusals", refused);
        assertThat(rekisteri.query("SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ?", anna))
                .noneMatch(payload -> payload.contains("shop safe"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /objections/weighed           | {"purpose": "world-domination", "situation": "I hide"}              | 422 purpose-undeclared purpose
            /objections/weighed           | {"purpose": "legal-duties", "situation": "I hide"}                  | 422 purpose-not-objectable purpose
            /objections/weighed           | {"situation": "I hide"}                                             | 422 value-missing purpose
            /objections/weighed           | {"purpose": "development"}                                          | 422 value-missing situation
            /objections/weighed           | {"purpose": "development", "situation": "131052-308T hides"}        | 422 personal-identity-code situation
            /objections/weighed/upheld    | {"purpose": "development"}                                          | 404 objection-unknown purpose
            /objections/weighed/overruled | {"purpose": "development", "ground": "excessive", "reasons": "No"}  | 422 refusal-ground-unfit ground
            /objections/weighed/overruled | {"purpose": "development", "ground": "legal-claims"}                | 422 refusal-without-reasons reasons
            /objections/weighed/overruled | {"purpose": "development", "reasons": "No"}                         | 422 value-missing ground
            """)
    void an_objection_that_cannot_be_weighed_is_refused(String step, String body, String refusal) {
        UUID anna = rekisteri.customer();

        assertThat(on(anna, received(anna, OBJECTION), step, body).refusal()).isEqualTo(refusal);
        assertThat(rekisteri.history(anna)).doesNotContain("objection-raised");
        assertThat(refusals(anna)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /objections/weighed           | {"purpose": "development", "situation": "I hide"}
            /objections/weighed/upheld    | {"purpose": "development"}
            /objections/weighed/overruled | {"purpose": "development", "ground": "legal-claims", "reasons": "No"}
            """)
    void an_objection_is_weighed_for_a_request_that_objects(String step, String body) {
        UUID anna = rekisteri.customer();

        assertThat(refusal(customers() + "/" + anna + step, body)).isEqualTo("400 request-missing Rekisteri-Request");
        assertThat(on(anna, received(anna, "{\"right\": \"access\"}"), step, body)
                        .refusal())
                .isEqualTo("409 right-not-asked Rekisteri-Request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access  | {"part": "shoeSize", "ground": "rights-of-others", "reasons": "Of others"}                 | 422 field-undeclared part
            access  | {"ground": "rights-of-others", "reasons": "Of others"}                                     | 422 value-missing part
            access  | {"part": "postalAddress", "ground": "excessive", "reasons": "Of others"}                   | 422 refusal-ground-unfit ground
            access  | {"part": "postalAddress", "ground": "rights-of-others"}                                    | 422 refusal-without-reasons reasons
            access  | {"part": "postalAddress", "ground": "rights-of-others", "reasons": "It is 131052-308T's"}  | 422 personal-identity-code reasons
            erasure | {"part": "postalAddress", "ground": "rights-of-others", "reasons": "Of others"}            | 409 right-not-asked right
            """)
    void a_part_that_cannot_be_withheld_is_refused(String right, String body, String refusal) {
        UUID anna = rekisteri.customer();
        String request = received(anna, "{\"right\": \"" + right + "\"}");

        assertThat(refusal(REQUESTS + "/" + request + "/withheld", body)).isEqualTo(refusal);
        assertThat(rekisteri.history(UUID.fromString(request))).containsExactly("request-received");
        assertThat(refusals(anna)).hasSize(1);
    }

    @Test
    void a_part_is_withheld_once_until_it_is_shown_and_not_after_the_answer() {
        String request = received(rekisteri.customer(), "{\"right\": \"access\"}");
        String at = REQUESTS + "/" + request;
        String part = "{\"part\": \"hold-reasons\", \"ground\": \"limited-by-law\", \"reasons\": \"An inquiry\"}";

        did(at + "/withheld", part);
        did(at + "/withheld", part);
        did(at + "/withheld/shown", "{\"part\": \"hold-reasons\"}");
        did(at + "/withheld/shown", "{\"part\": \"hold-reasons\"}");
        did(at + "/refusals", "{\"right\": \"access\", \"ground\": \"limited-by-law\", \"reasons\": \"An inquiry\"}");

        assertThat(refusal(at + "/withheld", part)).isEqualTo("409 right-answered right");
        assertThat(rekisteri.history(UUID.fromString(request)))
                .containsExactly("request-received", "part-withheld", "part-shown", "right-refused");
    }

    @Test
    void a_deferred_erasure_waits_for_another_request_and_not_for_its_own() {
        for (boolean another : List.of(true, false)) {
            UUID anna = rekisteri.customer();
            String hold = rekisteri
                    .post(officer(), customers() + "/" + anna + "/holds", "{\"ground\": \"claims\"}")
                    .body()
                    .get("hold")
                    .stringValue();
            assertThat(on(anna, received(anna, "{\"right\": \"erasure\"}"), "/erasure", "")
                            .status())
                    .isEqualTo(200);
            if (another) {
                received(anna, "{\"right\": \"access\"}");
            }

            did(customers() + "/" + anna + "/holds/" + hold + "/lift", "");

            assertThat(rekisteri.history(anna).contains("data-erased")).isNotEqualTo(another);
            assertThat(rekisteri.query("SELECT due FROM log.due_erasure WHERE customer = ?", anna))
                    .hasSize(another ? 1 : 0);
        }
    }

    private Reply on(UUID customer, String request, String what, String body) {
        return rekisteri.post(
                customers() + "/" + customer + what,
                body,
                asked -> asked.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*")
                        .setHeader("Rekisteri-Request", request));
    }

    private String received(@Nullable UUID customer, String right) {
        String whose = customer == null ? "" : ", \"customer\": \"" + customer + "\"";
        Reply reply = rekisteri.post(REQUESTS, """
                {"receivedOn": "2026-02-02", "channel": "phone", "language": "sv", "rights": [%s]%s}""".formatted(right, whose));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply.body().get("request").stringValue();
    }

    private void did(String path, String body) {
        Reply reply = rekisteri.post(officer(), path, body);
        assertThat(reply.status()).as(path + " " + reply.response().body()).isEqualTo(200);
    }

    private String refusal(String path, String body) {
        return rekisteri.post(officer(), path, body).refusal();
    }

    private List<String> refusals(UUID customer) {
        return rekisteri.query("SELECT name FROM log.event WHERE stream = ? AND name = 'act-refused'", customer);
    }
}
