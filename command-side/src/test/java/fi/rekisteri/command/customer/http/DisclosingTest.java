package fi.rekisteri.command.customer.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N5, N8, N9: data goes to named recipients of declared categories, on declared grounds, and is refused else with nothing changed. */
class DisclosingTest {
    private static final String RECIPIENTS = "/registers/ip-produkter/recipients";

    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void data_goes_to_a_recipient_and_the_answer_names_the_disclosure() {
        UUID anna = rekisteri.customer();
        String collector = recipient("debt-collection", "FI");

        Reply reply = rekisteri.post(at(anna) + "/disclosures", disclosure(collector, "debt-collection", "\"email\""));

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        UUID.fromString(reply.body().get("disclosure").stringValue());
        assertThat(rekisteri.history(anna)).containsExactly("customer-registered", "data-disclosed");
        assertThat(payloads(anna)).noneMatch(text -> text.contains("Invoice unpaid"));
    }

    @Test
    void a_transfer_names_country_safeguard_and_necessity() {
        UUID anna = rekisteri.customer();
        String host = recipient("hosting", "US");

        Reply reply = rekisteri.post(
                at(anna) + "/transfers", transfer(host, "US", "standard-clauses", "The servers stand there"));

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(rekisteri.history(anna)).containsExactly("customer-registered", "data-transferred");
        assertThat(payloads(anna)).noneMatch(text -> text.contains("servers"));
    }

    @ParameterizedTest
    @CsvSource({
        "debt-collection, gift,            email,    422 disclosure-ground-undeclared ground",
        "debt-collection, invoicing,       email,    422 recipient-not-for-ground recipient",
        "staff,           invoicing,       email,    422 recipient-not-for-ground recipient",
        "debt-collection, debt-collection, shoeSize, 422 field-undeclared fields",
        "debt-collection, debt-collection, phone,    409 value-not-held phone",
    })
    void what_the_notice_does_not_declare_goes_nowhere(String category, String ground, String field, String refusal) {
        UUID anna = rekisteri.customer();

        Reply reply = rekisteri.post(
                at(anna) + "/disclosures", disclosure(recipient(category, "FI"), ground, "\"" + field + "\""));

        assertThat(reply.refusal()).isEqualTo(refusal);
        assertThat(rekisteri.history(anna)).containsExactly("customer-registered", "act-refused");
    }

    @Test
    void a_refusal_lists_what_is_allowed() {
        UUID anna = rekisteri.customer();

        Reply reply = rekisteri.post(
                at(anna) + "/disclosures", disclosure(recipient("hosting", "FI"), "debt-collection", "\"email\""));

        assertThat(reply.body().get("allowed").toString()).isEqualTo("[\"debt-collection\",\"authority\"]");
        assertThat(reply.body().get("reference").stringValue()).contains("N8");
    }

    @ParameterizedTest
    @CsvSource({
        "SE, standard-clauses, It must,  422 transfer-not-needed country",
        "NO, standard-clauses, It must,  422 transfer-not-needed country",
        "XX, standard-clauses, It must,  422 value-malformed country",
        "US, handshake,        It must,  422 safeguard-undeclared safeguard",
        "US, '',               It must,  422 safeguard-undeclared safeguard",
        "US, standard-clauses, '',       422 necessity-missing necessity",
    })
    void nothing_leaves_the_eea_without_country_safeguard_and_necessity(
            String country, String safeguard, String necessity, String refusal) {
        UUID anna = rekisteri.customer();

        Reply reply = rekisteri.post(
                at(anna) + "/transfers", transfer(recipient("hosting", "US"), country, safeguard, necessity));

        assertThat(reply.refusal()).isEqualTo(refusal);
        assertThat(rekisteri.history(anna)).containsExactly("customer-registered", "act-refused");
    }

    @Test
    void a_recipient_outside_the_eea_gets_data_only_by_a_transfer() {
        UUID anna = rekisteri.customer();

        Reply reply = rekisteri.post(
                at(anna) + "/disclosures", disclosure(recipient("hosting", "US"), "hosting", "\"email\""));

        assertThat(reply.refusal()).isEqualTo("422 transfer-needed recipient");
    }

    @Test
    void an_unknown_or_retired_recipient_gets_nothing() {
        UUID anna = rekisteri.customer();
        String retired = recipient("debt-collection", "FI");
        rekisteri.post(officer(), RECIPIENTS + "/" + retired + "/retirement", "");

        assertThat(disclose(anna, retired).refusal()).isEqualTo("409 recipient-retired recipient");
        assertThat(disclose(anna, UUID.randomUUID().toString()).refusal()).isEqualTo("404 recipient-unknown recipient");
    }

    @Test
    void a_restricted_record_goes_nowhere_but_under_an_exception_of_the_officers() {
        UUID anna = rekisteri.customer();
        String collector = recipient("debt-collection", "FI");
        rekisteri.post(officer(), at(anna) + "/restrictions", "{\"ground\": \"accuracy-contested\"}");

        assertThat(disclose(anna, collector).refusal()).isEqualTo("403 processing-restricted");
        Reply excepted = rekisteri.post(
                at(anna) + "/disclosures",
                disclosure(collector, "debt-collection", "\"email\""),
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("Rekisteri-Restriction-Exception", "legal-claims"));
        assertThat(excepted.status()).isEqualTo(200);
    }

    @Test
    void an_objection_stops_what_serves_the_purpose_it_forbids() {
        UUID anna = rekisteri.customer();
        String partner = recipient("added-value-service", "FI");
        rekisteri.post(at(anna) + "/objections", "{\"scope\": \"direct-marketing\"}");

        Reply advertising = rekisteri.post(
                at(anna) + "/disclosures",
                disclosure(partner, "added-value-service", "\"email\""),
                request -> request.setHeader("Rekisteri-Purpose", "advertising"));
        Reply relationship = rekisteri.post(
                at(anna) + "/disclosures",
                disclosure(partner, "added-value-service", "\"email\""),
                request -> request.setHeader("Rekisteri-Purpose", "customer-relationship"));

        assertThat(advertising.refusal()).isEqualTo("403 processing-objected");
        assertThat(relationship.status()).isEqualTo(200);
    }

    @Test
    void an_erased_customer_has_nothing_to_disclose() {
        UUID anna = rekisteri.customer();
        rekisteri.post(
                at(anna) + "/erasure",
                "",
                request -> request.setHeader("If-Match", "*").setHeader("Authorization", "Bearer " + officer()));

        assertThat(disclose(anna, recipient("debt-collection", "FI")).refusal()).isEqualTo("410 customer-erased");
    }

    @Test
    void what_only_law_keeps_goes_to_the_authority_for_what_the_law_demands() {
        UUID anna = rekisteri.customer();
        rekisteri.post(at(anna) + "/orders", "{\"number\": \"T-9\", \"date\": \"2026-01-02\", \"amount\": \"5\"}");
        rekisteri.post(
                at(anna) + "/erasure",
                "",
                request -> request.setHeader("If-Match", "*").setHeader("Authorization", "Bearer " + officer()));
        String authority = recipient("authority", "FI");
        String vouchers = """
            {"recipient": "%s", "ground": "law", "fields": ["orders"]}\
            """.formatted(authority);

        assertThat(rekisteri.post(at(anna) + "/disclosures", vouchers).refusal())
                .isEqualTo("410 customer-erased");
        assertThat(byLaw(anna, disclosure(authority, "law", "\"orders\"")).refusal())
                .isEqualTo("410 customer-erased");
        assertThat(byLaw(anna, vouchers).status()).isEqualTo(200);
        assertThat(rekisteri.history(anna)).endsWith("act-refused", "act-refused", "data-disclosed");
        assertThat(rekisteri.query("SELECT retention_class FROM log.subject_key WHERE subject = ?", anna))
                .noneMatch("relationship"::equals);
    }

    @Test
    void in_bulk_each_person_gets_a_record_of_their_own() {
        UUID anna = rekisteri.customer();
        UUID bo = rekisteri.customer();
        String collector = recipient("debt-collection", "FI");
        String line = "{\"command\": \"disclose-data\", \"customer\": \"%s\", \"recipient\": \"" + collector
                + "\", \"ground\": \"debt-collection\", \"categories\": [\"contact\"]}\n";

        Reply reply = rekisteri.post(
                "/registers/ip-produkter/bulk",
                line.formatted(anna) + line.formatted(bo),
                request -> request.setHeader("Content-Type", "application/x-ndjson"));

        assertThat(reply.response().body().lines()).hasSize(2).allMatch(each -> each.contains("\"disclosure\""));
        for (UUID each : List.of(anna, bo)) {
            assertThat(rekisteri.history(each)).containsExactly("customer-registered", "data-disclosed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"category\": \"neighbours\", \"told\": \"by-hand\"| 422 recipient-undeclared category",
                "\"category\": \"hosting\", \"told\": \"by-hand\", \"country\": \"EU\"| 422 value-malformed country",
                "\"category\": \"hosting\", \"told\": \"by-pigeon\"| 422 value-malformed told",
                "\"sources\": [\"gossip\"], \"told\": \"by-hand\"| 422 source-undeclared sources",
                "\"category\": \"hosting\", \"told\": \"email\"| 422 value-missing address",
                "\"category\": \"hosting\", \"told\": \"email\", \"address\": \"nobody\"| 422 value-malformed address",
                "\"category\": \"hosting\", \"told\": \"by-hand\", \"address\": \"https://example.fi\"| 422"
                        + " value-malformed address",
                "\"category\": \"hosting\", \"told\": \"webhook\", \"address\": \"http://example.fi/\", \"secret\":"
                        + " \"0123456789abcdef0123456789abcdef\"| 422 telling-address-refused address",
                "\"category\": \"hosting\", \"told\": \"webhook\", \"address\": \"https://169.254.169.254/\","
                        + " \"secret\": \"0123456789abcdef0123456789abcdef\"| 422 telling-address-refused address",
                "\"category\": \"hosting\", \"told\": \"webhook\", \"address\": \"https://example.fi/\", \"secret\":"
                        + " \"short\"| 422 value-malformed secret",
                "\"category\": \"hosting\", \"told\": \"webhook\", \"address\": \"https://example.fi/\"| 422"
                        + " value-missing secret",
            })
    void a_recipient_is_named_as_the_notice_and_the_network_allow(String members, String refusal) {
        String country = members.contains("country") ? "" : ", \"country\": \"FI\"";

        Reply reply = rekisteri.post(officer(), RECIPIENTS, "{\"name\": \"Esimerkki Oy\", " + members + country + "}");

        assertThat(reply.refusal()).isEqualTo(refusal);
    }

    @Test
    void a_recipients_name_address_and_secret_are_sealed_and_a_change_keeps_the_secret() {
        String secret = "canary-0123456789abcdef0123456789abcdef";
        Reply made = rekisteri.post(officer(), RECIPIENTS, """
            {"category": "hosting", "name": "Kanarialintu Oy", "country": "FI", "told": "webhook",
             "address": "https://kanarialintu.example.fi/hook", "secret": "%s"}\
            """.formatted(secret));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        UUID id = UUID.fromString(made.body().get("recipient").stringValue());

        Reply changed = rekisteri.post(officer(), RECIPIENTS + "/" + id + "/changes", """
            {"name": "Kanarialintu Oy", "country": "SE", "told": "webhook", "address": "https://kanarialintu.example.fi/hook"}\
            """);

        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(rekisteri.history(id)).containsExactly("recipient-registered", "recipient-changed");
        assertThat(payloads(id))
                .hasSize(2)
                .noneMatch(text -> text.toLowerCase().contains("kanaria") || text.contains("canary"));
        assertThat(rekisteri.query("SELECT retention_class FROM log.subject_key WHERE subject = ?", id))
                .containsExactly("recipient");
    }

    @Test
    void only_those_who_answer_for_the_register_name_recipients() {
        Reply reply = rekisteri.post(
                RECIPIENTS, "{\"category\": \"hosting\", \"name\": \"X\", \"country\": \"FI\", \"told\": \"by-hand\"}");

        assertThat(reply.refusal()).isEqualTo("403 role-required");
    }

    private Reply disclose(UUID customer, String recipient) {
        return rekisteri.post(at(customer) + "/disclosures", disclosure(recipient, "debt-collection", "\"email\""));
    }

    private Reply byLaw(UUID customer, String body) {
        return rekisteri.post(
                at(customer) + "/disclosures", body, request -> request.setHeader("Rekisteri-Purpose", "legal-duties"));
    }

    private String recipient(String category, String country) {
        Reply reply = rekisteri.post(officer(), RECIPIENTS, """
            {"category": "%s", "name": "Esimerkki Oy", "country": "%s", "told": "by-hand"}\
            """.formatted(category, country));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply.body().get("recipient").stringValue();
    }

    private List<String> payloads(UUID stream) {
        return rekisteri.query("SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ?", stream);
    }

    private static String at(UUID customer) {
        return customers() + "/" + customer;
    }

    private static String disclosure(String recipient, String ground, String fields) {
        return """
            {"recipient": "%s", "ground": "%s", "fields": [%s], "reason": "Invoice unpaid"}\
            """.formatted(recipient, ground, fields);
    }

    private static String transfer(String recipient, String country, String safeguard, String necessity) {
        return """
            {"recipient": "%s", "ground": "hosting", "fields": ["email"], "country": "%s", "safeguard": "%s",
             "necessity": "%s"}\
            """.formatted(recipient, country, safeguard, necessity);
    }
}
