package fi.rekisteri.acceptance.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The rows of the law, and the points of the notices, on what comes of a request: copies, corrections, refusals, objections, notices. */
@ExtendWith(Running.class)
class RightsIT {

    @Test
    void Art12_4_a_refusal_goes_out_within_the_month_with_its_reasons_and_both_remedies(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        Letter letter = Letter.from(aino, "2026-02-02", "erasure", "restriction");
        letter.document("letters/refusal-certificate").expect(409, "nothing-to-tell");
        letter.tell("refusals", Map.of("right", "erasure", "ground", "legal-claims"))
                .expect(422, "refusal-without-reasons");
        letter.tell("refusals", refusal("erasure", "data-accurate", "It is right"))
                .expect(422, "refusal-ground-unfit");
        letter.tell("refusals", refusal("portability", "not-portable", "None")).expect(409, "right-not-asked");

        letter.tell("refusals", refusal("erasure", "legal-claims", "Lasku L-9 on riidanalainen"))
                .expect(200);

        Map<String, String> court = Map.of("fi", "tuomioistuimeen", "sv", "domstol", "en", "court");
        court.forEach((language, word) -> assertThat(letter.document("letters/refusal-certificate?language=" + language)
                        .expect(200)
                        .text())
                .contains("Lasku L-9 on riidanalainen", "GDPR Art. 17(3)(e), 21(1)", "tietosuoja@om.fi", word));
        Answer certificate = letter.document("letters/refusal-certificate").expect(200);
        assertThat(certificate.json().path("language").asString()).isEqualTo("fi");
        letter.delivered("2026-02-20", "fi", certificate).expect(409, "rights-unanswered");
        letter.tell("refusals", refusal("restriction", "no-ground", "Perustetta ei ole"))
                .expect(200);
        letter.delivered("2099-02-20", "fi", certificate).expect(422, "date-in-future");
        letter.delivered("2026-02-20", "de", certificate).expect(422, "language-undeclared");
        letter.delivered("2026-02-20", "fi", certificate).expect(200);

        assertThat(letter.desk().path("state").asString()).isEqualTo("answered");
        assertThat(letter.desk().path("clock").path("late").asBoolean()).isFalse();
        letter.tell("refusals", refusal("erasure", "no-ground", "None")).expect(409, "request-closed");
        assertThat(done(aino, "refuse-right"))
                .hasSize(2)
                .allSatisfy(record -> assertThat(
                                record.path("details").path("remedies").asString())
                        .contains("Art. 77", "Art. 79"));
    }

    @Test
    void Art15_3_4_the_first_copy_is_free_each_is_numbered_and_what_is_about_others_is_left_out(Registers registers) {
        Customer aino = registers
                .ipProdukter()
                .registered(Map.of(
                        "billingAddress",
                        Map.of("careOf", "Naapuri", "street", "Katu 1", "postalCode", "00100", "city", "Helsinki")));
        Letter first = Letter.from(aino, "2026-02-02", "access");
        first.isSigned("2026-02-03");
        assertThat(first.document("access-report?language=en").expect(200).text())
                .contains("Naapuri", aino.value("email"), "no. 1");
        first.tell("fees", Map.of("ground", "further-copy", "amount", "12.50")).expect(409, "first-copy-free");
        first.tell("withheld", Map.of("part", "billingAddress", "ground", "rights-of-others"))
                .expect(422, "refusal-without-reasons");
        first.tell("withheld", Map.of("part", "shoeSize", "ground", "rights-of-others", "reasons", "Another's"))
                .expect(422, "field-undeclared");

        first.tell(
                        "withheld",
                        Map.of(
                                "part", "billingAddress",
                                "ground", "rights-of-others",
                                "reasons", "It names somebody else"))
                .expect(200);

        Answer copy = first.document("access-report?language=en").expect(200);
        assertThat(copy.text())
                .contains(aino.value("email"), "(not shown)", "It names somebody else", "GDPR Art. 15(4), 20(4)")
                .doesNotContain("Naapuri");
        assertThat(aino.history("withhold-part").getFirst().path("details").toString())
                .contains("billingAddress", "rights-of-others");
        first.tell("fulfilments", Map.of("right", "access")).expect(200);
        first.delivered("2026-02-20", "en", copy).expect(200);

        Letter second = Letter.from(aino, "2026-03-02", "access");
        second.isSigned("2026-03-03");
        assertThat(second.document("access-report?language=en").expect(200).text())
                .contains("no. 2");
        second.tell("fees", Map.of("ground", "further-copy", "amount", "a lot")).expect(422, "value-malformed");
        second.tell("fees", Map.of("ground", "further-copy", "amount", "12.50")).expect(200);
        second.tell("fulfilments", Map.of("right", "access")).expect(200);
        assertThat(second.desk().path("rights").path(0).path("copy").asInt()).isEqualTo(2);
    }

    @Test
    void Art16_what_is_wrong_is_corrected_what_is_missing_completed_and_a_dispute_restricts_meanwhile(
            Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Letter letter = Letter.from(aino, "2026-02-02", "rectification");
        aino.tell(letter.officer(), "restrictions", Map.of("ground", "accuracy-contested"))
                .expect(200);
        Map<String, Object> correction = Map.of(
                "field", "email",
                "value", "right." + aino.number() + "@example.fi",
                "ground", "wrong",
                "source", "customer",
                "evidence", "Her letter of 2 February");
        aino.tellBackOffice("corrections", correction).expect(403, "processing-restricted");
        Caller checking = letter.officer().with("Rekisteri-Restriction-Exception", "consent");
        aino.tell(checking, "corrections", Map.of("field", "email", "value", "a@example.fi", "source", "customer"))
                .expect(422, "value-missing");
        aino.tell(checking.seeing("\"0\""), "corrections", correction).expect(412, "version-stale");
        letter.tell("fulfilments", Map.of("right", "rectification")).expect(409);

        aino.tell(checking, "corrections", correction).expect(200);
        Map<String, Object> first =
                Map.of("field", "webAddress", "value", "https://a.example.fi", "source", "customer");
        aino.tell(checking, "completions", first).expect(200);
        aino.tell(
                        checking,
                        "completions",
                        Map.of("field", "webAddress", "value", "https://b.example.fi", "source", "customer"))
                .expect(409, "value-already-held");
        aino.tell(
                        checking,
                        "corrections",
                        Map.of("field", "ipAddress", "value", "192.0.2.1", "ground", "wrong", "source", "customer"))
                .expect(409, "value-not-held");
        letter.tell("fulfilments", Map.of("right", "rectification")).expect(409, "identity-not-verified");
        letter.isSigned("2026-02-03");
        letter.tell("fulfilments", Map.of("right", "rectification")).expect(200);

        assertThat(letter.document("letters/rectification-answer?language=en")
                        .expect(200)
                        .text())
                .contains("right." + aino.number() + "@example.fi", aino.value("email"), "https://a.example.fi");
        assertThat(done(aino, "correct-value")
                        .getFirst()
                        .path("details")
                        .path("ground")
                        .asString())
                .isEqualTo("wrong");
        aino.tellOfficer("restrictions/lift", Map.of()).expect(409, "subject-not-told");
        aino.tellOfficer("restrictions/told", Map.of("on", "2026-02-20", "channel", "letter"))
                .expect(200);
        aino.tellOfficer("restrictions/lift", Map.of()).expect(200);
        aino.ask(register.backOffice()).expect(200);
    }

    @Test
    void Art19_whoever_got_the_data_is_told_of_correction_restriction_and_erasure_until_they_know(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        disclosed(aino, "email");
        aino.tellBackOffice("corrections", corrected("email", "right." + aino.number() + "@example.fi"))
                .expect(200);
        JsonNode correction = aino.notifications(1).getFirst();
        assertThat(correction.path("name").asString()).isEqualTo(Register.RECIPIENT);
        assertThat(correction.path("change").asString()).isEqualTo("corrected");

        acknowledged(aino, correction, Register.today().toString()).expect(409, "notification-not-sent");
        step(aino, correction, "sent", Map.of()).expect(200);
        acknowledged(aino, correction, "2099-01-01").expect(422, "date-in-future");
        acknowledged(aino, correction, Register.today().toString()).expect(200);
        step(aino, correction, "waiver", Map.of("waiver", "impossible", "reason", "It is gone"))
                .expect(409, "notification-closed");

        aino.tellOfficer("restrictions", Map.of("ground", "needed-for-claims")).expect(200);
        JsonNode restriction = aino.notifications(2).getLast();
        assertThat(restriction.path("change").asString()).isEqualTo("restricted");
        step(aino, restriction, "waiver", Map.of("waiver", "impossible")).expect(422, "value-missing");
        step(aino, restriction, "waiver", Map.of("waiver", "impossible", "reason", "It is gone"))
                .expect(200);

        Caller consenting = register.officer().with("Rekisteri-Restriction-Exception", "consent");
        aino.tell(consenting, "erasure", Map.of()).expect(200);
        assertThat(aino.notifications(3))
                .extracting(each -> each.path("change").asString() + " "
                        + each.path("state").asString())
                .containsExactly("corrected acknowledged", "restricted impossible", "erased open");
        register.officer()
                .post("/notifications/" + UUID.randomUUID() + "/sent", Map.of())
                .expect(404, "notification-unknown");
    }

    @Test
    void Art20_what_the_subject_provided_is_taken_along_and_nothing_else(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        aino.tellBackOffice(
                        "completions",
                        Map.of("field", "organisation", "value", "Muiden tieto Oy", "source", "update-service"))
                .expect(200);
        aino.owes("L-20");
        Letter letter = Letter.from(aino, "2026-02-02", "portability");
        Letter access = Letter.from(aino, "2026-02-02", "access");

        JsonNode data = letter.document("portable-data").expect(200).json();

        assertThat(data.path("schema").asInt()).isEqualTo(1);
        assertThat(data.toString())
                .contains(aino.value("email"), aino.value("lastName"))
                .doesNotContain("Muiden tieto", "L-20");
        assertThat(data.path("values").valueStream())
                .allSatisfy(value -> assertThat(value.path("source").asString()).isEqualTo("registration"));
        assertThat(done(aino, "make-portable-data").getFirst().path("right").asString())
                .isEqualTo("Art. 20 GDPR");
        access.document("portable-data").expect(409, "right-not-asked");
        aino.ask(register.officer(), "portable-data").expect(400, "request-missing");
        Customer gone = register.somebody();
        Letter late = Letter.from(gone, "2026-02-02", "portability", "access");
        gone.erase();
        late.document("portable-data").expect(410, "customer-erased");
        late.document("access-report").expect(410, "customer-erased");
    }

    @Test
    void Art21_1_another_objection_restricts_while_it_is_weighed_and_its_outcome_is_on_record(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Letter letter = Letter.from(aino, "2026-02-02", "objection");
        Caller officer = letter.officer();
        aino.tellOfficer("objections/weighed", raised("development")).expect(400, "request-missing");
        aino.tell(officer, "objections/weighed", raised("legal-duties")).expect(422, "purpose-not-objectable");
        aino.tell(officer, "objections/weighed/upheld", Map.of("purpose", "development"))
                .expect(404, "objection-unknown");

        for (String purpose : List.of("development", "statistics")) {
            aino.tell(officer, "objections/weighed", raised(purpose)).expect(200);
        }
        aino.ask(register.backOffice()).expect(403, "processing-restricted");
        aino.tellOfficer("restrictions/lift", Map.of()).expect(409, "objection-being-weighed");
        letter.tell("refusals", refusal("objection", "compelling-grounds", "We need it"))
                .expect(409, "objection-not-weighed");
        aino.tell(officer, "objections/weighed/upheld", Map.of("purpose", "development"))
                .expect(200);
        letter.tell("fulfilments", Map.of("right", "objection")).expect(409, "objection-not-weighed");
        Map<String, String> overruled = Map.of(
                "purpose", "statistics", "ground", "archiving-or-statistics", "reasons", "Nobody can be told apart");
        aino.tell(officer, "objections/weighed/overruled", overruled).expect(200);
        aino.tell(officer, "objections/weighed/upheld", Map.of("purpose", "statistics"))
                .expect(409, "objection-decided");
        letter.tell("fulfilments", Map.of("right", "objection")).expect(200);

        assertThat(letter.document("letters/objection-confirmation?language=en")
                        .expect(200)
                        .text())
                .contains("found that you are right", "Developing the business");
        assertThat(letter.document("letters/refusal-certificate?language=en")
                        .expect(200)
                        .text())
                .contains("Nobody can be told apart", "GDPR Art. 17(3)(d), 21(6)", "tietosuoja@om.fi", "court");
        aino.tellOfficer("restrictions/told", Map.of("on", "2026-02-20", "channel", "letter"))
                .expect(200);
        aino.tellOfficer("restrictions/lift", Map.of()).expect(200);
        aino.ask(register.backOffice().purpose("development")).expect(403, "processing-objected");
        aino.ask(register.backOffice().purpose("statistics")).expect(200);
        assertThat(aino.history().toString()).doesNotContain("turvakielto");
    }

    @Test
    void Art21_2_3_a_marketing_objection_is_absolute_survives_erasure_and_links_nobody(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Letter letter = Letter.from(aino, "2026-02-02", "objection");
        letter.tell("refusals", refusal("objection", "compelling-grounds", "We want to"))
                .expect(409, "objection-not-weighed");
        aino.tell(letter.officer(), "objections", Map.of("scope", "direct-marketing"))
                .expect(200);
        letter.tell("fulfilments", Map.of("right", "objection")).expect(200);
        assertThat(letter.document("letters/objection-confirmation?language=sv")
                        .expect(200)
                        .text())
                .contains("Ditt förbud gäller");
        aino.ask(register.backOffice().purpose("advertising")).expect(403, "processing-objected");
        aino.erase();

        Answer again = register.registration(
                        "P-again-" + aino.number(),
                        Map.of("lastName", "Lehto", "email", aino.value("email").toUpperCase(Locale.ROOT)))
                .expect(201);

        assertThat(again.json().path("objections").asString()).contains("direct-marketing");
        register.backOffice()
                .purpose("advertising")
                .atLeast(again.position())
                .get("/customers/" + again.id("customer"))
                .expect(403, "processing-objected");
        assertThat(aino.history().toString())
                .doesNotContain(again.id("customer").toString());
    }

    @Test
    void N18_data_is_taken_along_in_open_formats(Registers registers) {
        Customer aino = registers.targetPartners().somebody();
        Letter letter = Letter.from(aino, "2026-02-02", "portability");

        Answer json = aino.ask(letter.officer().with("Accept", "application/json"), "portable-data");
        Answer csv = aino.ask(letter.officer().with("Accept", "text/csv"), "portable-data");
        Answer card = aino.ask(letter.officer().with("Accept", "text/vcard"), "portable-data");

        assertThat(json.expect(200).text()).contains(aino.value("email"));
        assertThat(csv.expect(200).text())
                .startsWith("field,label,category,source,since,value")
                .contains(aino.value("email"));
        assertThat(card.expect(200).text())
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0")
                .contains(aino.value("email"));
        aino.ask(letter.officer().with("Accept", "application/msword"), "portable-data")
                .expect(406, "media-type-unsupported");
        assertThat(done(aino, "make-portable-data"))
                .extracting(record -> record.path("details").path("form").asString())
                .containsExactlyInAnyOrder("json", "csv", "vcard");
    }

    @Test
    void N19_a_correction_has_its_ground_source_and_recipients_are_told_and_a_refusal_is_certified(
            Registers registers) {
        Register register = registers.targetPartners();
        Customer aino = register.somebody();
        register.source("update-service").expect(201);
        aino.tellBackOffice("corrections", correctedFrom("phone", "+358407654321", "update-service"))
                .expect(200);
        disclosed(aino, "phone");
        Letter letter = Letter.from(aino, "2026-02-02", "rectification");
        letter.tell("identity", Map.of("on", "2026-02-03", "means", "identifiable-email"))
                .expect(422, "identity-means-not-accepted");
        letter.isSigned("2026-02-03");
        letter.tell("fulfilments", Map.of("right", "rectification")).expect(409, "right-not-carried-out");

        aino.tell(letter.officer(), "corrections", corrected("phone", "+358401112222"))
                .expect(200);
        aino.tell(letter.officer(), "removals", Map.of("field", "postalAddress", "ground", "unnecessary"))
                .expect(200);
        aino.tell(letter.officer(), "removals", Map.of("field", "email", "ground", "ugly"))
                .expect(422);
        letter.tell("fulfilments", Map.of("right", "rectification")).expect(200);

        List<JsonNode> told = aino.notifications(2);
        assertThat(told).extracting(each -> each.path("change").asString()).contains("corrected");
        assertThat(told)
                .anySatisfy(each -> assertThat(each.path("source").asString()).isEqualTo("update-service"))
                .anySatisfy(each -> assertThat(each.path("disclosures").size()).isPositive());
        assertThat(letter.document("letters/rectification-answer").expect(200).text())
                .contains(Register.RECIPIENT);

        Letter unfounded = Letter.from(aino, "2026-03-02", "rectification");
        unfounded
                .tell("refusals", refusal("rectification", "data-accurate", "Tarkistimme sen"))
                .expect(200);
        assertThat(unfounded
                        .document("letters/refusal-certificate?language=fi")
                        .expect(200)
                        .text())
                .contains("Tarkistimme sen", "GDPR Art. 16; N19", "Tietosuojavaltuutetun toimisto");
    }

    private static Map<String, String> refusal(String right, String ground, String reasons) {
        return Map.of("right", right, "ground", ground, "reasons", reasons);
    }

    private static Map<String, String> raised(String purpose) {
        return Map.of("purpose", purpose, "situation", "Minulla on turvakielto");
    }

    private static Map<String, Object> corrected(String field, String value) {
        return correctedFrom(field, value, "customer");
    }

    private static Map<String, Object> correctedFrom(String field, String value, String source) {
        return Map.of("field", field, "value", value, "ground", "wrong", "source", source);
    }

    private static void disclosed(Customer customer, String field) {
        Register register = customer.register();
        UUID recipient = register.recipient("debt-collection", "FI").expect(201).id("recipient");
        customer.tell(
                        register.backOffice().purpose("orders"),
                        "disclosures",
                        Map.of("recipient", recipient, "ground", "debt-collection", "fields", List.of(field)))
                .expect(200);
    }

    private static Answer step(Customer customer, JsonNode notification, String step, Object body) {
        return customer.seen(customer.register()
                .officer()
                .post("/notifications/" + notification.path("notification").asString() + "/" + step, body));
    }

    private static Answer acknowledged(Customer customer, JsonNode notification, String on) {
        return step(customer, notification, "acknowledgement", Map.of("on", on));
    }

    private static List<JsonNode> done(Customer customer, String act) {
        return customer.history(act).stream()
                .filter(record -> record.path("outcome").asString().equals("done"))
                .toList();
    }
}
