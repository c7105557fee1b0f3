package fi.rekisteri.command.door.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: each gets a 4xx that names rule and field, repeats nothing that was sent, changes nothing, and is on record. */
class BadInputTest {
    private static final String CODE = "131052-308T";

    final Rekisteri rekisteri = Rekisteri.running();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "email | no-at-sign | 422 value-malformed email",
                "email | anna@localhost | 422 value-malformed email",
                "email | an na@example.fi | 422 value-malformed email",
                "phone | 12 | 422 value-malformed phone",
                "phone | 0800-FLOWERS | 422 value-malformed phone",
                "businessId | 1234567-8 | 422 value-malformed businessId",
                "ipAddress | 256.1.1.1 | 422 value-malformed ipAddress",
                "webAddress | javascript:alert(1) | 422 value-malformed webAddress",
                "webAddress | ftp://example.fi/x | 422 value-malformed webAddress",
                "firstName | '' | 422 value-missing firstName",
                "firstName | 12345 | 422 value-malformed firstName",
                "firstName | An\\u0007na | 422 value-malformed firstName",
                "shoeSize | forty-two | 422 field-undeclared shoeSize",
                "orders | everything | 422 field-undeclared orders",
                "firstName | 131052-308T | 422 personal-identity-code firstName",
                "lastName | Virtanen (131052-308t) | 422 personal-identity-code lastName",
                "shoeSize | 131052-308T | 422 personal-identity-code shoeSize",
            })
    void a_value_that_its_field_does_not_take_is_refused_by_name(String field, String value, String refusal) {
        Reply reply = rekisteri.post(customers(), """
                {"source": "registration", "language": "fi", "values": {"organisation": "Canary Oy", "%s": "%s"}}""".formatted(field, value));
        assertThat(reply.refusal()).isEqualTo(refusal);
        assertSilent(reply, value);
    }

    @Test
    void an_undeclared_field_is_answered_with_those_that_are() {
        Reply reply = rekisteri.post(customers(), registration("B-1").replace("firstName", "shoeSize"));
        assertThat(reply.body().get("allowed").toString())
                .contains("\"firstName\"", "\"email\"")
                .doesNotContain("\"orders\"");
    }

    @Test
    void a_too_long_value_is_refused() {
        Reply reply = rekisteri.post(customers(), registration("B-2").replace("Virtanen", "V".repeat(101)));
        assertThat(reply.refusal()).isEqualTo("422 value-too-long lastName");
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source\": \"registration\" | \"source\": \"rumour\" | 422 source-undeclared source",
                "\"source\": \"registration\" | \"language\": \"fi\" | 400 body-malformed language",
                "\"language\": \"fi\" | \"language\": \"tlh\" | 422 language-undeclared language",
                "\"source\": \"registration\", | '' | 422 source-undeclared source",
                "\"source\": \"registration\" | \"source\": 5 | 400 body-malformed source",
                "\"source\": \"registration\" | \"source\": null | 422 source-undeclared source",
                "\"Anna\" | 5 | 422 value-malformed firstName",
                "\"Anna\" | null | 422 value-missing firstName",
                "\"source\": | \"Source\": | 400 body-malformed Source",
                "{\"firstName\" | [\"firstName\" | 400 body-malformed",
                "\"customerNumber\": \"B-3\" | \"customerNumber\": \"131052-308T\" | 422 personal-identity-code customerNumber",
                "\"customerNumber\": \"B-3\" | \"131052-308T\": \"B-3\" | 422 personal-identity-code",
            })
    void a_body_that_is_not_as_described_is_refused_by_name(String part, String instead, String refusal) {
        Reply reply = rekisteri.post(customers(), registration("B-3").replace(part, instead));
        assertThat(reply.refusal()).isEqualTo(refusal);
        assertSilent(reply, CODE);
        assertThat(rekisteri.query("SELECT 1 FROM log.answer WHERE body::text LIKE '%B-3%'"))
                .isEmpty();
    }

    @Test
    void the_values_must_be_an_object() {
        assertThat(rekisteri
                        .post(customers(), "{\"source\": \"registration\", \"language\": \"fi\", \"values\": [1]}")
                        .refusal())
                .isEqualTo("400 body-malformed values");
    }

    @Test
    void broken_json_is_refused() {
        for (String body :
                List.of("{", "{}{}", "[]", "5", "{\"a\": 1,}", "{'a': 1}", "\uFEFF{}", "{} x", "{\"a\":\"\\ud800\"}")) {
            Reply reply = rekisteri.post(customers(), body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.body().get("rule").stringValue()).as(body).isEqualTo("body-malformed");
        }
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "{\"values\": " + "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000) + "}";
        assertThat(rekisteri.post(customers(), deep).status()).isEqualTo(400);
    }

    @Test
    void another_encoding_is_refused() {
        byte[] latin1 = registration("B-4").replace("Anna", "Åsa").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rekisteri
                        .post(customers(), "", request -> request.POST(BodyPublishers.ofByteArray(latin1)))
                        .refusal())
                .isEqualTo("400 body-malformed");
        assertThat(type("application/json;charset=ISO-8859-1").refusal())
                .isEqualTo("415 media-type-unsupported Content-Type");
        assertThat(rekisteri
                        .post(
                                customers(),
                                registration("B-4"),
                                request -> request.setHeader("Content-Encoding", "gzip"))
                        .refusal())
                .isEqualTo("415 media-type-unsupported Content-Encoding");
    }

    @Test
    void another_media_type_is_refused() {
        assertThat(type("text/plain").refusal()).isEqualTo("415 media-type-unsupported Content-Type");
        assertThat(type("application/xml").body().get("allowed").toString()).isEqualTo("[\"application/json\"]");
    }

    @Test
    void an_oversized_body_is_refused_whether_or_not_it_says_how_long_it_is() {
        String large = registration("B-5").replace("Anna", "A".repeat(70_000));
        assertThat(rekisteri.post(customers(), large).refusal()).isEqualTo("413 body-too-large");
        Reply chunked = rekisteri.post(
                customers(),
                "",
                request -> request.POST(
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes()))));
        assertThat(chunked.refusal()).isEqualTo("413 body-too-large");
    }

    @Test
    void the_purpose_must_be_one_of_the_notice() {
        Reply none =
                rekisteri.post(customers(), registration("B-6"), request -> request.setHeader("Rekisteri-Purpose", ""));
        Reply unknown = rekisteri.post(
                customers(), registration("B-6"), request -> request.setHeader("Rekisteri-Purpose", "curiosity"));

        assertThat(none.refusal()).isEqualTo("422 purpose-undeclared Rekisteri-Purpose");
        assertThat(unknown.refusal()).isEqualTo("422 purpose-undeclared Rekisteri-Purpose");
        assertThat(unknown.body().get("allowed").toString()).contains("\"customer-register\"");
        assertThat(unknown.body().get("reference").stringValue()).contains("Art. 5(1)(b)", "N2");
    }

    @Test
    void a_request_id_is_no_place_for_personal_data() {
        for (String id : List.of("anna@example.fi", "case " + CODE, CODE, "R-14", "1-1-1-1-1")) {
            Reply reply = rekisteri.post(
                    customers(), registration("B-7"), request -> request.setHeader("Rekisteri-Request", id));
            assertThat(reply.refusal()).isEqualTo("400 header-malformed Rekisteri-Request");
            assertSilent(reply, id);
        }
    }

    @Test
    void an_unknown_customer_is_not_found() {
        String nobody = customers() + "/" + UUID.randomUUID();
        assertThat(rekisteri
                        .post(nobody + "/orders", "{\"number\": \"1\", \"date\": \"2026-01-02\"}")
                        .refusal())
                .isEqualTo("404 customer-unknown");
        assertThat(rekisteri
                        .post(customers() + "/17/orders", "{\"number\": \"1\", \"date\": \"2026-01-02\"}")
                        .refusal())
                .isEqualTo("400 parameter-malformed customer");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/orders | {\"number\": \"1\", \"date\": \"2099-01-02\"} | 422 date-in-future date",
                "/orders | {\"number\": \"1\", \"date\": \"2.1.2026\"} | 422 value-malformed date",
                "/orders | {\"number\": \"1\", \"date\": \"2026-01-02\", \"amount\": \"1,50\"} | 422 value-malformed amount",
                "/orders | {\"number\": \"1\", \"date\": \"2026-01-02\", \"amount\": \"1\", \"currency\": \"MK\"} | 422 value-malformed currency",
                "/orders | {\"number\": \"1\", \"date\": \"2026-01-02\", \"text\": \"for 131052-308T\"} | 422 personal-identity-code text",
                "/orders | {\"date\": \"2026-01-02\"} | 422 value-missing number",
                "/invoices/settlements | {\"number\": \"none\"} | 404 invoice-unknown number",
                "/objections | {\"scope\": \"everything\"} | 422 objection-scope-undeclared scope",
                "/contact-roles | {\"organisation\": \"  \"} | 422 value-missing organisation",
                "/relationship/end | {\"on\": \"2099-01-01\"} | 422 date-in-future on",
            })
    void a_command_on_a_customer_with_bad_input_is_on_that_customers_record(String path, String body, String refusal) {
        UUID customer = rekisteri.customer();
        Reply reply = rekisteri.post(customers() + "/" + customer + path, body);

        assertThat(reply.refusal()).isEqualTo(refusal);
        assertThat(rekisteri.history(customer)).containsExactly("customer-registered", "act-refused");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/holds | {\"ground\": \"whim\"} | 422 hold-ground-undeclared ground",
                "/holds | {\"ground\": \"open-invoice\"} | 422 hold-ground-undeclared ground",
                "/restrictions | {\"ground\": \"just-so\"} | 422 value-malformed ground",
                "/restrictions/told | {\"on\": \"2026-01-02\", \"channel\": \"owl\"} | 422 value-malformed channel",
                "/restrictions/told | {\"on\": \"2026-01-02\", \"channel\": \"letter\"} | 409 not-restricted",
                "/holds/7/lift | {} | 400 parameter-malformed hold",
            })
    void officers_are_refused_the_same_way(String path, String body, String refusal) {
        UUID customer = rekisteri.customer();
        assertThat(rekisteri
                        .post(Rekisteri.officer(), customers() + "/" + customer + path, body)
                        .refusal())
                .isEqualTo(refusal);
        assertThat(rekisteri.history(customer)).containsExactly("customer-registered", "act-refused");
    }

    @Test
    void an_erased_customer_takes_no_more_commands() {
        UUID customer = rekisteri.customer();
        rekisteri.post(
                customers() + "/" + customer + "/erasure",
                "",
                request -> request.setHeader("Authorization", "Bearer " + Rekisteri.officer())
                        .setHeader("If-Match", "*"));
        assertThat(rekisteri
                        .post(customers() + "/" + customer + "/orders", "{\"number\": \"1\", \"date\": \"2026-01-02\"}")
                        .refusal())
                .isEqualTo("410 customer-erased");
        assertThat(rekisteri.query("SELECT retention_class FROM log.subject_key WHERE subject = ?", customer))
                .isEmpty();
    }

    @Test
    void a_name_the_caller_made_up_is_not_written_down() {
        rekisteri.post(customers(), registration("B-8").replace("firstName", "AnnaKanarialintu"));
        rekisteri.post(customers(), registration("B-8").replace("source", "AnnaKanarialintu"));
        assertThat(rekisteri.query("SELECT convert_from(payload, 'UTF8') FROM log.event"))
                .noneMatch(text -> text.contains("AnnaKanarialintu"));
    }

    @Test
    void an_unknown_address_and_method_are_problems_too() {
        Reply nowhere = rekisteri.post("/registers/ip-produkter/nowhere", "{}");
        assertThat(nowhere.refusal()).isEqualTo("404 address-unknown");
        Reply got = rekisteri.post(customers(), "", request -> request.GET());
        assertThat(got.refusal()).isEqualTo("405 method-unsupported");
        assertThat(got.header("Allow")).isEqualTo("POST");
        assertThat(rekisteri
                        .post("/registers/ip-produkter/..%2f..%2fcustomers", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_problem_speaks_finnish_swedish_or_english() {
        assertThat(inLanguage("fi-FI,sv;q=0.5")).isEqualTo("Seloste ei tunne tätä käyttötarkoitusta");
        assertThat(inLanguage("sv")).isEqualTo("Beskrivningen anger inte detta ändamål");
        assertThat(inLanguage("de,en;q=0.1")).isEqualTo("The notice does not declare this purpose");
        assertThat(inLanguage("%%%")).isEqualTo("The notice does not declare this purpose");
    }

    private String inLanguage(String language) {
        return rekisteri
                .post(
                        customers(),
                        "{}",
                        request -> request.setHeader("Rekisteri-Purpose", "curiosity")
                                .setHeader("Accept-Language", language))
                .body()
                .get("title")
                .stringValue();
    }

    private Reply type(String contentType) {
        return rekisteri.post(
                customers(), registration("B-9"), request -> request.setHeader("Content-Type", contentType));
    }

    private static void assertSilent(Reply reply, String value) {
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body().get("type").stringValue())
                .isEqualTo("urn:rekisteri:rule:" + reply.body().get("rule").stringValue());
        if (value.length() > 2) {
            assertThat(reply.response().body()).doesNotContain(value, "Canary Oy");
        }
    }
}
