package fi.rekisteri.command.customer.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.officer;
import static fi.rekisteri.command.Rekisteri.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifeTest {
    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void a_new_customer_is_answered_with_id_version_position_and_place() {
        Reply reply = rekisteri.post(customers(), registration("L-1"));

        assertThat(reply.status()).isEqualTo(201);
        String customer = reply.body().get("customer").stringValue();
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(reply.header("Location")).isEqualTo(customers() + "/" + customer);
        assertThat(reply.header("Rekisteri-Position"))
                .isEqualTo(reply.body().get("position").asString());
        assertThat(rekisteri.query(
                        "SELECT name FROM log.event WHERE position = ? AND stream = ?",
                        reply.body().get("position").longValue(),
                        UUID.fromString(customer)))
                .containsExactly("customer-registered");
    }

    @Test
    void a_life_from_registration_to_erasure_goes_through_every_address() {
        UUID anna = rekisteri.customer();
        String at = customers() + "/" + anna;

        did(seen(anna, at + "/corrections", """
                {"field": "email", "value": "anna.v@example.fi", "ground": "wrong", "source": "customer",
                 "evidence": "She wrote to us"}"""));
        did(seen(anna, at + "/completions", """
                {"field": "phone", "value": "040 123 4567", "source": "customer"}"""));
        did(seen(anna, at + "/removals", """
                {"field": "phone", "ground": "unnecessary"}"""));
        did(rekisteri.post(at + "/orders", """
                {"number": "O-1", "date": "2025-03-04", "amount": "12.5", "text": "Lamps"}"""));
        did(rekisteri.post(at + "/invoices", """
                {"number": "I-1", "date": "2025-03-05", "due": "2025-04-04", "amount": "12.50"}"""));
        did(rekisteri.post(at + "/collections", "{\"number\": \"I-1\"}"));
        did(rekisteri.post(at + "/collections/end", "{\"number\": \"I-1\"}"));
        did(rekisteri.post(at + "/invoices/settlements", "{\"number\": \"I-1\"}"));
        String hold = did(rekisteri.post(
                        officer(), at + "/holds", "{\"ground\": \"claims\", \"reason\": \"Claim 12\"}"))
                .body()
                .get("hold")
                .stringValue();
        did(rekisteri.post(officer(), at + "/holds/" + hold + "/lift", ""));
        String role = did(rekisteri.post(at + "/contact-roles", "{\"organisation\": \"Esimerkki Oy\"}"))
                .body()
                .get("hold")
                .stringValue();
        did(rekisteri.post(at + "/contact-roles/" + role + "/end", ""));
        did(rekisteri.post(officer(), at + "/restrictions", "{\"ground\": \"accuracy-contested\"}"));
        did(rekisteri.post(officer(), at + "/restrictions/told", "{\"on\": \"2026-01-02\", \"channel\": \"letter\"}"));
        did(officerSeen(anna, at + "/restrictions/lift"));
        did(rekisteri.post(at + "/objections", "{\"scope\": \"direct-marketing\"}"));
        did(rekisteri.post(at + "/objections/withdrawals", "{\"scope\": \"direct-marketing\"}"));
        did(rekisteri.post(at + "/relationship/end", "{\"on\": \"2026-01-31\"}"));
        did(officerSeen(anna, at + "/erasure"));

        assertThat(rekisteri.history(anna))
                .containsExactly(
                        "customer-registered",
                        "value-corrected",
                        "value-completed",
                        "value-removed",
                        "order-recorded",
                        "invoice-opened",
                        "collection-started",
                        "collection-ended",
                        "invoice-settled",
                        "hold-placed",
                        "hold-lifted",
                        "contact-role-started",
                        "contact-role-ended",
                        "processing-restricted",
                        "lifting-told",
                        "restriction-lifted",
                        "objection-made",
                        "objection-withdrawn",
                        "relationship-ended",
                        "erasure-decided",
                        "data-erased");
    }

    @Test
    void the_answer_to_an_erasure_tells_what_happens_to_each_category_in_the_language_asked_for() {
        UUID anna = rekisteri.customer();
        String at = customers() + "/" + anna;
        did(rekisteri.post(at + "/orders", "{\"number\": \"O-2\", \"date\": \"2025-03-04\"}"));
        did(rekisteri.post(at + "/contact-roles", "{\"organisation\": \"Esimerkki Oy\"}"));

        Reply reply = did(rekisteri.post(
                at + "/erasure",
                "",
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*")
                        .setHeader("Accept-Language", "fi")));

        assertThat(category(reply, "billing"))
                .contains("\"kept-under-law\"", "\"2031-12-31\"", "31. joulukuuta 2031", "Accounting Act 1336/1997");
        assertThat(category(reply, "name"))
                .contains("\"deferred\"", "\"contact-role\"", "Toimiminen yrityksen tai organisaation yhteyshenkilönä");
        assertThat(category(reply, "online")).contains("\"erased\"", "Tämän ryhmän tiedot on poistettu.");
    }

    @Test
    void the_same_number_and_values_give_the_first_customer_back() {
        String first = rekisteri
                .post(customers(), registration("L-2"))
                .body()
                .get("customer")
                .stringValue();

        Reply again = rekisteri.post(customers(), registration("L-2"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("customer").stringValue()).isEqualTo(first);
        assertThat(again.body().get("changed").booleanValue()).isFalse();
        assertThat(rekisteri.history(UUID.fromString(first))).containsExactly("customer-registered", "act-repeated");
    }

    @Test
    void the_same_number_with_other_values_is_a_conflict_that_names_the_customer() {
        String first = rekisteri
                .post(customers(), registration("L-3"))
                .body()
                .get("customer")
                .stringValue();

        Reply other = rekisteri.post(customers(), registration("L-3").replace("Anna", "Bertta"));

        assertThat(other.refusal()).isEqualTo("409 customer-number-taken customerNumber");
        assertThat(other.body().get("customer").stringValue()).isEqualTo(first);
        assertThat(rekisteri.history(UUID.fromString(first))).containsExactly("customer-registered", "act-refused");
    }

    @Test
    void erasing_destroys_keys_and_number_so_that_the_number_is_free_again() {
        Reply first = rekisteri.post(customers(), registration("L-4"));
        UUID anna = UUID.fromString(first.body().get("customer").stringValue());
        did(officerSeen(anna, customers() + "/" + anna + "/erasure"));

        assertThat(rekisteri.query("SELECT retention_class FROM log.subject_key WHERE subject = ?", anna))
                .isEmpty();
        Reply second = rekisteri.post(customers(), registration("L-4"));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().get("customer")).isNotEqualTo(first.body().get("customer"));
    }

    @Test
    void no_personal_value_is_in_the_log_in_plain() {
        Reply reply = rekisteri.post(customers(), registration("L-5-canary").replace("Virtanen", "Kanarialintu"));
        UUID customer = UUID.fromString(reply.body().get("customer").stringValue());

        assertThat(rekisteri.query(
                        "SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') FROM log.event WHERE stream = ?",
                        customer))
                .hasSize(1)
                .noneMatch(text -> text.contains("Kanarialintu") || text.contains("canary"));
        assertThat(rekisteri.query("SELECT key || body::text FROM log.answer"))
                .noneMatch(text -> text.contains("canary"));
    }

    private Reply seen(UUID customer, String path, String body) {
        return rekisteri.post(path, body, request -> request.setHeader("If-Match", version(customer)));
    }

    private Reply officerSeen(UUID customer, String path) {
        return rekisteri.post(
                path,
                "",
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", version(customer)));
    }

    private String version(UUID customer) {
        return rekisteri
                .query("SELECT '\"' || max(sequence) || '\"' FROM log.event WHERE stream = ?", customer)
                .getFirst();
    }

    private static Reply did(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        assertThat(reply.body().get("changed").booleanValue()).isTrue();
        return reply;
    }

    private static String category(Reply reply, String category) {
        return reply.body()
                .get("categories")
                .valueStream()
                .filter(told -> told.get("category").stringValue().equals(category))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
