package fi.rekisteri.acceptance.promise;

import static fi.rekisteri.acceptance.service.Caller.escaped;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the two notices promise, N1 to N24. */
@ExtendWith(Running.class)
class NoticeIT {

    @Test
    void N1_the_notice_is_kept_by_versions_and_shown_in_three_languages(Registers registers) {
        for (Register register : List.of(registers.ipProdukter(), registers.targetPartners())) {
            JsonNode notice = register.notice();
            assertThat(notice.path("version").asInt()).isEqualTo(1);
            assertThat(notice.path("inForceFrom").asString()).isIn("2021-06-23", "2021-03-02");
            for (String language : List.of("fi", "sv", "en")) {
                Answer page = register.owner()
                        .with("Accept", "text/html")
                        .get("/notice?lang=" + language)
                        .expect(200);
                assertThat(page.text())
                        .contains("lang=\"" + language + "\"")
                        .contains(notice.path("notice")
                                .path("controller")
                                .path("name")
                                .asString());
            }
        }
    }

    @Test
    void N2_an_act_without_a_declared_purpose_is_refused_and_the_refusal_is_on_record(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();

        Answer refused = aino.ask(registers.ipProdukter().backOffice().purpose("curiosity"));

        refused.expect(422, "purpose-undeclared");
        assertThat(refused.json().path("allowed").toString()).contains("customer-relationship", "statistics");
        assertThat(aino.history("consult-customer").getFirst().path("rule").asString())
                .isEqualTo("purpose-undeclared");
    }

    @Test
    void N3_every_act_carries_the_legal_basis_of_its_purpose(Registers registers) {
        Customer aino = registers.targetPartners().somebody();
        aino.ask(registers.targetPartners().officer()).expect(200);

        assertThat(aino.history("register-customer").getFirst().path("basis").asString())
                .isEqualTo("eu-gdpr:A6-1-b");
        assertThat(aino.history("consult-customer").getFirst().path("basis").asString())
                .isEqualTo("eu-gdpr:A6-1-c");
    }

    @Test
    void N4_every_value_belongs_to_a_declared_category_and_records_name_categories_not_values(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();

        assertThat(aino.card().path("values").valueStream())
                .allSatisfy(
                        value -> assertThat(value.path("category").asString()).isIn("name", "contact"));
        assertThat(aino.history("register-customer")
                        .getFirst()
                        .path("categories")
                        .toString())
                .contains("name", "contact");
        assertThat(aino.history().toString()).doesNotContain(aino.value("email"), aino.value("lastName"));
    }

    @Test
    void N5_data_goes_to_recipients_of_a_declared_category_by_name(Registers registers) {
        Register register = registers.ipProdukter();
        register.recipient("fortune-teller", "FI").expect(422, "recipient-undeclared");
        Answer named = register.recipient("debt-collection", "FI").expect(201);
        Customer aino = register.somebody();

        aino.tell(
                        register.backOffice().purpose("orders"),
                        "disclosures",
                        Map.of("recipient", UUID.randomUUID(), "ground", "debt-collection", "fields", List.of("email")))
                .expect(404, "recipient-unknown");
        aino.tell(
                        register.backOffice().purpose("orders"),
                        "disclosures",
                        Map.of(
                                "recipient",
                                named.id("recipient"),
                                "ground",
                                "debt-collection",
                                "fields",
                                List.of("email")))
                .expect(200);

        assertThat(aino.ask(register.officer(), "disclosures").expect(200).text())
                .contains(Register.RECIPIENT);
    }

    @Test
    void N6_a_field_the_notice_does_not_declare_is_refused_with_the_declared_ones(Registers registers) {
        Answer refused = registers.ipProdukter().registration("P-6", Map.of("lastName", "Lehto", "shoeSize", "43"));

        refused.expect(422, "field-undeclared");
        assertThat(refused.json().path("allowed").toString()).contains("email", "postalAddress", "ipAddress");
    }

    @Test
    void N7_every_value_carries_its_source_and_its_date(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.tellBackOffice(
                        "corrections",
                        Map.of(
                                "field", "phone",
                                "value", "+358 40 7654321",
                                "ground", "outdated",
                                "source", "update-service"))
                .expect(200);

        JsonNode values = aino.card().path("values");
        assertThat(values.path("phone").path("source").asString()).isEqualTo("update-service");
        assertThat(values.path("email").path("source").asString()).isEqualTo("registration");
        assertThat(values.valueStream())
                .allSatisfy(value -> assertThat(value.path("since").asString()).matches("20\\d\\d-.+Z"));
        aino.tellBackOffice(
                        "completions",
                        Map.of("field", "webAddress", "value", "https://example.fi", "source", "hearsay"))
                .expect(422, "source-undeclared");
    }

    @Test
    void N8_a_disclosure_needs_a_ground_of_the_notice_for_that_recipient(Registers registers) {
        Register register = registers.targetPartners();
        Customer aino = register.somebody();
        String recipient = register.recipient("credit-service", "FI")
                .expect(201)
                .id("recipient")
                .toString();
        Caller clerk = register.backOffice().purpose("orders");

        for (String ground : List.of("curiosity", "invoicing")) {
            assertThat(aino.tell(
                                    clerk,
                                    "disclosures",
                                    Map.of("recipient", recipient, "ground", ground, "fields", List.of("email")))
                            .status())
                    .as(ground)
                    .isEqualTo(422);
        }
        Answer disclosed = aino.tell(
                        clerk,
                        "disclosures",
                        Map.of(
                                "recipient",
                                recipient,
                                "ground",
                                "credit-application",
                                "categories",
                                List.of("contact")))
                .expect(200);

        JsonNode record = aino.history("disclose-data").stream()
                .filter(each -> each.path("outcome").asString().equals("done"))
                .findFirst()
                .orElseThrow();
        assertThat(record.path("details").path("disclosure").asString())
                .isEqualTo(disclosed.id("disclosure").toString());
        assertThat(record.path("categories").toString()).contains("contact");
        assertThat(record.path("purpose").asString()).isEqualTo("orders");
    }

    @Test
    void N9_a_transfer_needs_country_safeguard_and_necessity(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        String recipient =
                register.recipient("hosting", "US").expect(201).id("recipient").toString();
        Caller clerk = register.backOffice().purpose("customer-register");
        Map<String, Object> transfer = Map.of(
                "recipient", recipient,
                "ground", "hosting",
                "fields", List.of("email"),
                "country", "US",
                "safeguard", "standard-clauses",
                "necessity", "The servers stand there");

        aino.tell(clerk, "disclosures", Map.of("recipient", recipient, "ground", "hosting", "fields", List.of("email")))
                .expect(422);
        for (String missing : List.of("country", "safeguard", "necessity")) {
            Map<String, Object> less = new HashMap<>(transfer);
            less.remove(missing);
            assertThat(aino.tell(clerk, "transfers", less).status()).as(missing).isEqualTo(422);
        }
        aino.tell(clerk, "transfers", transfer).expect(200);
        assertThat(aino.history("transfer-data").getFirst().path("outcome").asString())
                .isEqualTo("done");
    }

    @Test
    void N10_an_erasure_that_meets_an_open_invoice_waits_and_is_carried_out_by_itself(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.owes("L-10");

        Answer erasure = aino.erase();
        assertThat(Customer.outcome(erasure, "contact")).isEqualTo("deferred");
        assertThat(erasure.text()).contains("open-invoice");

        aino.pays("L-10");
        JsonNode card = aino.card();
        assertThat(card.path("status").asString()).isEqualTo("kept-under-law");
        assertThat(card.path("erasure").toString()).contains("holds-ended");
    }

    @Test
    void N13_no_act_on_personal_data_before_the_accounts_undertaking_and_none_outside_its_register(
            Registers registers) {
        Register ours = registers.ipProdukter();
        Register theirs = registers.targetPartners();
        Customer aino = ours.somebody();
        JsonNode accounts = ours.owner().get("/accounts").expect(200).json();
        String regulator = accounts.path("accounts")
                .valueStream()
                .filter(account ->
                        account.path("login").path("value").asString("").endsWith("regulator")
                                || account.path("login").asString("").endsWith("regulator"))
                .map(account -> account.path("account").asString())
                .findFirst()
                .orElseThrow();

        ours.owner()
                .send("POST", "/accounts/" + regulator + "/undertaking/end", "{}")
                .expect(200);
        ours.regulator().get(aino.path() + "/history").expect(403, "undertaking-required");
        ours.owner()
                .post("/accounts/" + regulator + "/undertaking", Map.of("signedOn", "2026-01-02"))
                .expect(200);
        aino.ask(ours.regulator(), "history").expect(200);

        theirs.officer().of("ip-produkter").get(aino.path()).expect(403, "register-unknown");
    }

    @Test
    void N15_the_notice_declares_no_automated_decisions(Registers registers) {
        JsonNode notice = registers.ipProdukter().notice();

        assertThat(notice.path("notice")
                        .path("processing")
                        .path("automatedDecisions")
                        .asString())
                .isEqualToIgnoringCase("none");
    }

    @Test
    void N16_access_takes_only_the_registers_own_means_of_identity(Registers registers) {
        Map<String, String> byEmail = Map.of("on", "2026-02-03", "means", "identifiable-email");
        Letter ours = Letter.from(registers.ipProdukter().somebody(), "2026-02-02", "access");
        Letter theirs = Letter.from(registers.targetPartners().somebody(), "2026-02-02", "access");

        ours.tell("identity", byEmail).expect(200);
        theirs.tell("identity", byEmail).expect(422, "identity-means-not-accepted");
        theirs.tell("identity", Map.of("on", "2026-02-03", "means", "signed-letter"))
                .expect(200);
        assertThat(theirs.desk().path("language").asString()).isEqualTo("fi");
    }

    @Test
    void N17_each_of_the_five_objections_is_effective_at_once_and_by_itself(Registers registers) {
        Register register = registers.ipProdukter();
        Map<String, String> stops = Map.of(
                "direct-advertising", "advertising",
                "distance-selling", "advertising",
                "direct-marketing", "targeted-content",
                "market-research", "publication",
                "opinion-research", "publication");
        stops.forEach((scope, purpose) -> {
            Customer aino = register.somebody();
            Caller using = register.backOffice().purpose(purpose);
            aino.ask(using).expect(200);

            aino.tellBackOffice("objections", Map.of("scope", scope)).expect(200);

            aino.ask(using).expect(403, "processing-objected");
            assertThat(aino.isFoundBy(using, "email=" + escaped(aino.value("email"))))
                    .isFalse();
            aino.ask(register.backOffice()).expect(200);
        });
    }

    @Test
    void N20_a_restricted_record_is_stored_and_nothing_else(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        aino.tellOfficer("restrictions", Map.of("ground", "accuracy-contested")).expect(200);

        aino.ask(register.backOffice()).expect(403, "processing-restricted");
        assertThat(aino.isFoundBy(register.backOffice(), "email=" + escaped(aino.value("email"))))
                .isFalse();
        aino.tellBackOffice("removals", Map.of("field", "phone", "ground", "wrong"))
                .expect(403, "processing-restricted");
        aino.ask(register.officer().with("Rekisteri-Restriction-Exception", "legal-claims"))
                .expect(200);
    }

    @Test
    void N21_nobody_is_erased_while_contact_of_an_organisation(Registers registers) {
        Customer aino = registers.targetPartners().somebody();
        Answer role = aino.tellBackOffice("contact-roles", Map.of("organisation", "Lehto Oy"))
                .expect(200);

        assertThat(aino.erase().text()).contains("contact-role");
        assertThat(aino.card().path("values").path("email").path("value").asString())
                .isEqualTo(aino.value("email"));

        aino.tellBackOffice("contact-roles/" + role.id("hold") + "/end", Map.of())
                .expect(200);
        assertThat(aino.card().path("status").asString()).isEqualTo("erased");
    }

    @Test
    void N22_the_notice_names_the_authority_and_the_right_to_complain(Registers registers) {
        for (String language : List.of("fi", "sv", "en")) {
            assertThat(registers
                            .targetPartners()
                            .owner()
                            .with("Accept", "text/html")
                            .get("/notice?lang=" + language)
                            .expect(200)
                            .text())
                    .contains("tietosuoja@om.fi", "029 56 66700");
        }
    }
}
