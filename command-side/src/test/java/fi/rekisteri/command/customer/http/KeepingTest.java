package fi.rekisteri.command.customer.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepingTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String LETTER = """
            {"category": "contact", "kind": "Signed order", "place": "Cabinet 7", "date": "2026-01-02"}""";
    private static final String VISIT = """
            {"at": "2026-01-02T10:00:00Z", "ipAddress": "192.0.2.1", "pages": ["/lamps"], "browser": "Firefox",
             "source": "partner"}""";

    private final Rekisteri rekisteri = Rekisteri.running();
    private final UUID anna = rekisteri.customer();
    private final String at = customers() + "/" + anna;

    @Test
    void an_erasure_names_the_paper_that_is_still_to_be_destroyed() {
        String document = did(rekisteri.post(at + "/paper-documents", LETTER))
                .body()
                .get("document")
                .stringValue();

        Reply erasure = did(erase(at));
        assertThat(erasure.body().get("paperDocuments").get(0).stringValue()).isEqualTo(document);
        assertThat(erasure.body().get("paperText").stringValue()).isNotBlank();
        assertThat(keys(anna)).containsExactly("relationship@paper-" + document);

        did(rekisteri.post(at + "/paper-documents/" + document + "/destruction", "{\"on\": \"2026-01-03\"}"));
        assertThat(keys(anna)).isEmpty();
        assertThat(rekisteri.history(anna))
                .endsWith("paper-to-destroy", "data-erased", "paper-document-destroyed", "data-erased");
    }

    @Test
    void paper_is_destroyed_once_and_only_where_there_is_some() {
        String document = did(rekisteri.post(at + "/paper-documents", LETTER))
                .body()
                .get("document")
                .stringValue();
        String destruction = at + "/paper-documents/" + document + "/destruction";

        assertThat(rekisteri.post(destruction, "{\"on\": \"2999-01-01\"}").refusal())
                .isEqualTo("422 date-in-future on");
        did(rekisteri.post(destruction, "{\"on\": \"2026-01-03\"}"));
        assertThat(rekisteri
                        .post(destruction, "{\"on\": \"2026-01-03\"}")
                        .body()
                        .get("changed")
                        .booleanValue())
                .isFalse();
        assertThat(rekisteri
                        .post(at + "/paper-documents/" + UUID.randomUUID() + "/destruction", "{\"on\": \"2026-01-03\"}")
                        .refusal())
                .isEqualTo("404 paper-unknown");
        assertThat(rekisteri
                        .post(at + "/paper-documents", LETTER.replace("contact", "hobbies"))
                        .refusal())
                .isEqualTo("422 field-undeclared category");
    }

    @Test
    void visits_are_linked_once_until_the_customer_refuses() {
        did(rekisteri.post(at + "/visits", VISIT));
        assertThat(rekisteri.post(at + "/visits", VISIT).body().get("changed").booleanValue())
                .isFalse();
        assertThat(keys(anna)).containsExactly("relationship", "visitor");

        did(rekisteri.post(at + "/visits/linking-refused", ""));
        assertThat(rekisteri
                        .post(at + "/visits", VISIT.replace("10:00", "11:00"))
                        .refusal())
                .isEqualTo("403 visitor-linking-refused");

        did(rekisteri.post(at + "/visits/linking-allowed", ""));
        did(rekisteri.post(at + "/visits", VISIT.replace("10:00", "11:00")));
        assertThat(rekisteri
                        .post(at + "/visits", VISIT.replace("192.0.2.1", "a.example"))
                        .refusal())
                .isEqualTo("422 value-malformed ipAddress");
        assertThat(rekisteri
                        .post(at + "/visits", VISIT.replace("partner", "gossip"))
                        .refusal())
                .isEqualTo("422 source-undeclared source");
    }

    @Test
    void addressing_somebody_is_recorded_once_and_refused_like_any_use() {
        String contact = "{\"on\": \"2026-01-02\", \"channel\": \"email\"}";
        did(rekisteri.post(at + "/contacts", contact));
        assertThat(rekisteri
                        .post(at + "/contacts", contact)
                        .body()
                        .get("changed")
                        .booleanValue())
                .isFalse();
        assertThat(rekisteri
                        .post(at + "/contacts", contact.replace("2026", "2999"))
                        .refusal())
                .isEqualTo("422 date-in-future on");
        assertThat(rekisteri
                        .post(at + "/contacts", contact.replace("email", "pigeon"))
                        .refusal())
                .isEqualTo("422 value-malformed channel");

        did(rekisteri.post(at + "/objections", "{\"scope\": \"direct-marketing\"}"));
        assertThat(rekisteri
                        .post(
                                at + "/contacts",
                                contact.replace("-02", "-04"),
                                request -> request.setHeader("Rekisteri-Purpose", "advertising"))
                        .refusal())
                .isEqualTo("403 processing-objected");
        did(rekisteri.post(at + "/contacts", contact.replace("-02", "-04")));
        did(rekisteri.post(officer(), at + "/restrictions", "{\"ground\": \"accuracy-contested\"}"));
        assertThat(rekisteri
                        .post(at + "/contacts", contact.replace("-02", "-05"))
                        .refusal())
                .isEqualTo("403 processing-restricted");
        assertThat(rekisteri.history(anna))
                .filteredOn(name -> name.equals("subject-contacted"))
                .hasSize(2);
    }

    @Test
    void the_restriction_of_an_objection_comes_with_it_and_not_by_hand() {
        assertThat(rekisteri
                        .post(officer(), at + "/restrictions", "{\"ground\": \"objection-weighed\"}")
                        .refusal())
                .isEqualTo("422 comes-with-objection ground");
        assertThat(rekisteri.history(anna)).doesNotContain("processing-restricted");
    }

    @Test
    void reviews_and_information_are_recorded_once() {
        did(rekisteri.post(at + "/relationship/review", "{\"on\": \"2026-01-02\"}"));
        did(rekisteri.post(at + "/informed", "{\"on\": \"2026-01-02\", \"channel\": \"letter\"}"));
        assertThat(rekisteri
                        .post(at + "/informed", "{\"on\": \"2026-01-01\", \"channel\": \"letter\"}")
                        .body()
                        .get("changed")
                        .booleanValue())
                .isFalse();
        String hold = did(rekisteri.post(
                        officer(), at + "/holds", "{\"ground\": \"claims\", \"reviewOn\": \"2999-01-01\"}"))
                .body()
                .get("hold")
                .stringValue();
        did(rekisteri.post(officer(), at + "/holds/" + hold + "/review", "{\"on\": \"2999-02-01\"}"));
        assertThat(rekisteri
                        .post(officer(), at + "/holds/" + hold + "/review", "{\"on\": \"2001-02-01\"}")
                        .refusal())
                .isEqualTo("422 hold-review-past on");
        assertThat(rekisteri
                        .post(officer(), at + "/holds", "{\"ground\": \"claims\", \"reviewOn\": \"2001-01-01\"}")
                        .refusal())
                .isEqualTo("422 hold-review-past reviewOn");
        assertThat(rekisteri.history(anna))
                .containsExactly(
                        "customer-registered",
                        "relationship-reviewed",
                        "subject-informed",
                        "act-repeated",
                        "hold-placed",
                        "hold-review-set",
                        "hold-review-set",
                        "act-refused",
                        "act-refused");
    }

    @Test
    void an_anonymised_customer_is_gone_and_counted_in_groups_that_lead_nowhere() {
        long before = people("region", "99");
        UUID bo = registered("bo" + NAMES.incrementAndGet() + "@example.fi", """
                , "postalAddress": {"street": "Ivalontie 1", "postalCode": "99800", "city": "Ivalo"}""");
        String his = customers() + "/" + bo;
        did(rekisteri.post(his + "/orders", "{\"number\": \"A-1\", \"date\": \"2025-03-04\", \"amount\": \"120\"}"));

        Reply reply = did(anonymise(his));
        assertThat(reply.body()
                        .get("categories")
                        .valueStream()
                        .map(each -> each.get("outcome").stringValue()))
                .contains("erased", "kept-under-law");
        assertThat(keys(bo)).containsExactly("accounting@2031-12-31");
        assertThat(people("region", "99")).isEqualTo(before + 1);
        assertThat(people("spent", "under 500 EUR")).isPositive();
        assertThat(rekisteri.query(
                        "SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ?"
                                + " AND name = 'customer-anonymised'",
                        bo))
                .singleElement()
                .satisfies(event -> assertThat(event).doesNotContain("\"99\"", "EUR"));
        assertThat(anonymise(his).refusal()).isEqualTo("410 customer-erased");
    }

    @Test
    void nobody_is_anonymised_while_a_hold_stands() {
        did(rekisteri.post(at + "/contact-roles", "{\"organisation\": \"Esimerkki Oy\"}"));
        List<String> before = rekisteri.query("SELECT statistic || bucket || people FROM log.statistic ORDER BY 1");

        assertThat(anonymise(at).refusal()).isEqualTo("409 anonymising-held");
        assertThat(rekisteri.query("SELECT statistic || bucket || people FROM log.statistic ORDER BY 1"))
                .isEqualTo(before);
        assertThat(rekisteri.history(anna)).doesNotContain("customer-anonymised");
    }

    @Test
    void an_objection_survives_erasure_and_meets_the_same_contacts_again() {
        String email = "clara" + NAMES.incrementAndGet() + "@example.fi";
        UUID first = registered(email, "");
        did(rekisteri.post(customers() + "/" + first + "/objections", "{\"scope\": \"direct-marketing\"}"));
        did(erase(customers() + "/" + first));

        Reply again = register(email.toUpperCase(Locale.ROOT), "");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("objections").stringValue()).isEqualTo("direct-marketing");
        UUID second = UUID.fromString(again.body().get("customer").stringValue());
        assertThat(second).isNotEqualTo(first);
        assertThat(rekisteri.history(second)).containsExactly("customer-registered", "objection-made");
        assertNothingLinks(first, second);

        Reply stranger = register("other" + NAMES.incrementAndGet() + "@example.fi", "");
        assertThat(stranger.body().has("objections")).isFalse();
    }

    @Test
    void an_objection_meets_contacts_that_a_correction_or_completion_brings_in() {
        String email = "elsa" + NAMES.incrementAndGet() + "@example.fi";
        String street = "Rantatie " + NAMES.incrementAndGet();
        UUID first = registered(email, ", \"postalAddress\": " + address(street));
        did(rekisteri.post(customers() + "/" + first + "/objections", "{\"scope\": \"direct-marketing\"}"));
        did(erase(customers() + "/" + first));

        UUID corrected = registered("x" + NAMES.incrementAndGet() + "@example.fi", "");
        Reply byEmail = rekisteri.post(customers() + "/" + corrected + "/corrections", """
                {"field": "email", "value": "%s", "ground": "outdated", "source": "partner"}""".formatted(email), any());
        assertThat(did(byEmail).body().get("objections").stringValue()).isEqualTo("direct-marketing");
        assertThat(rekisteri.history(corrected))
                .containsExactly("customer-registered", "value-corrected", "objection-made");

        UUID completed = registered("y" + NAMES.incrementAndGet() + "@example.fi", "");
        Reply byAddress =
                rekisteri.post(customers() + "/" + completed + "/completions", """
                {"field": "postalAddress", "value": %s, "source": "partner"}""".formatted(address(street)), any());
        assertThat(did(byAddress).body().get("objections").stringValue()).isEqualTo("direct-marketing");
        assertNothingLinks(first, completed);

        UUID stranger = registered("z" + NAMES.incrementAndGet() + "@example.fi", "");
        Reply other = rekisteri.post(customers() + "/" + stranger + "/completions", """
                {"field": "phone", "value": "+358401234567", "source": "partner"}""", any());
        assertThat(did(other).body().has("objections")).isFalse();
    }

    private static String address(String street) {
        return "{\"street\": \"%s\", \"postalCode\": \"00100\", \"city\": \"Helsinki\"}".formatted(street);
    }

    private static java.util.function.Consumer<java.net.http.HttpRequest.Builder> any() {
        return request -> request.setHeader("If-Match", "*");
    }

    @Test
    void an_objection_that_is_withdrawn_meets_nobody_any_more() {
        String email = "dora" + NAMES.incrementAndGet() + "@example.fi";
        UUID first = registered(email, "");
        did(rekisteri.post(customers() + "/" + first + "/objections", "{\"scope\": \"direct-marketing\"}"));
        did(erase(customers() + "/" + first));
        UUID second = registered(email, "");
        did(rekisteri.post(
                customers() + "/" + second + "/objections/withdrawals", "{\"scope\": \"direct-marketing\"}"));
        did(erase(customers() + "/" + second));

        assertThat(register(email, "").body().has("objections")).isFalse();
    }

    /** Neither stands in any row of the other, and the suppression list names nobody. */
    private void assertNothingLinks(UUID first, UUID second) {
        assertThat(keys(first)).isEmpty();
        for (String[] pair :
                new String[][] {{first.toString(), second.toString()}, {second.toString(), first.toString()}}) {
            assertThat(rekisteri.query(
                            "SELECT name FROM log.event WHERE stream = ? AND (convert_from(payload, 'UTF8') LIKE ?"
                                    + " OR convert_from(metadata, 'UTF8') LIKE ?)",
                            UUID.fromString(pair[0]),
                            "%" + pair[1] + "%",
                            "%" + pair[1] + "%"))
                    .isEmpty();
        }
        assertThat(rekisteri.query("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'log' AND table_name = 'suppression' ORDER BY 1"))
                .containsExactly("digest", "register", "scope");
    }

    private UUID registered(String email, String more) {
        return UUID.fromString(did(register(email, more)).body().get("customer").stringValue());
    }

    private Reply register(String email, String more) {
        return rekisteri.post(customers(), """
                {"source": "registration", "language": "fi",
                 "values": {"firstName": "Clara", "lastName": "Ek", "email": "%s"%s}}""".formatted(email, more));
    }

    private Reply erase(String at) {
        return rekisteri.post(
                at + "/erasure",
                "",
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*"));
    }

    private Reply anonymise(String at) {
        return rekisteri.post(
                at + "/anonymisation",
                "",
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*"));
    }

    private List<String> keys(UUID customer) {
        return rekisteri.query("SELECT retention_class FROM log.subject_key WHERE subject = ? ORDER BY 1", customer);
    }

    private long people(String statistic, String bucket) {
        return rekisteri
                .query("SELECT people FROM log.statistic WHERE statistic = ? AND bucket = ?", statistic, bucket)
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static Reply did(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }
}
