package fi.rekisteri.acceptance.promise;

import static fi.rekisteri.acceptance.service.Caller.escaped;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The rows of the law on what a data subject may ask for. */
@ExtendWith(Running.class)
class RequestsIT {

    @Test
    void Art12_3_the_deadline_is_a_calendar_month_and_an_extension_three_from_receipt(Registers registers) {
        Letter letter = Letter.from(registers.ipProdukter().somebody(), "2026-01-31", "access");
        assertThat(letter.desk().path("clock").path("due").asString())
                .as("31 January: the last of February is a Saturday")
                .isEqualTo("2026-03-02");

        letter.tell("extension", Map.of("toldOn", "2026-03-03", "channel", "email", "reason", "complexity"))
                .expect(409, "extension-too-late");
        letter.tell("extension", Map.of("toldOn", "2026-02-20", "channel", "email"))
                .expect(422);
        letter.tell(
                        "extension",
                        Map.of(
                                "toldOn", "2026-02-20",
                                "channel", "email",
                                "reason", "complexity",
                                "explanation", "Ten years of orders"))
                .expect(200);

        assertThat(letter.desk().path("clock").path("due").asString()).isEqualTo("2026-04-30");
        assertThat(letter.desk().path("clock").path("late").asBoolean()).isTrue();
    }

    @Test
    void Art12_2_12_6_11_the_clock_stands_while_there_is_doubt_who_asks(Registers registers) {
        Letter letter = Letter.from(registers.ipProdukter().somebody(), "2026-02-02", "access");
        letter.tell("identity/doubts", Map.of("on", "2026-02-05")).expect(422, "value-missing");
        letter.tell("identity/doubts", Map.of("on", "2026-02-05", "reason", "Another address than ours"))
                .expect(200);
        assertThat(letter.desk().path("clock").path("standingSince").asString()).isEqualTo("2026-02-05");

        letter.tell("identity", Map.of("on", "2026-02-10", "means", "signed-letter"))
                .expect(200);

        JsonNode clock = letter.desk().path("clock");
        assertThat(clock.has("standingSince")).isFalse();
        assertThat(clock.path("due").asString()).isGreaterThan("2026-03-02");
    }

    @Test
    void Art12_5_an_excessive_request_is_refused_on_facts_that_are_kept(Registers registers) {
        Letter letter = Letter.from(registers.ipProdukter().somebody(), "2026-02-02", "erasure");
        letter.tell("refusals", Map.of("right", "erasure", "ground", "excessive", "reasons", "The fifth this week"))
                .expect(422, "refusal-without-facts");
        letter.tell(
                        "refusals",
                        Map.of(
                                "right", "erasure",
                                "ground", "excessive",
                                "reasons", "The fifth this week",
                                "facts", "Letters of Monday to Friday"))
                .expect(200);

        assertThat(letter.desk().toString()).contains("Letters of Monday to Friday");
    }

    @Test
    void PendingRequest_freezes_the_erasure_of_what_it_is_about(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.tellOfficer("holds", Map.of("ground", "claims", "reason", "a claim"))
                .expect(200);
        Letter access = Letter.from(aino, "2026-02-02", "access");
        assertThat(access.desk().path("freezesPurge").asBoolean()).isTrue();
        Letter erasure = Letter.from(aino, "2026-02-03", "erasure");

        Answer answered = aino.tell(erasure.officer(), "erasure", Map.of()).expect(200);
        assertThat(answered.text()).contains("pending-request", "claims");

        access.tell("withdrawal", Map.of("on", "2026-03-01", "channel", "phone"))
                .expect(200);
        assertThat(access.desk().path("freezesPurge").asBoolean()).isFalse();
    }

    @Test
    void Art15_1_2_the_access_report_tells_everything_that_is_held_and_why(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Caller officer = Letter.from(aino, "2026-02-02", "access").officer();

        Answer report = aino.ask(officer.with("Accept", "application/json"), "access-report?language=en");

        assertThat(report.expect(200).text())
                .contains(aino.value("email"), aino.value("lastName"), "Managing, archiving and processing orders")
                .contains("tietosuoja@om.fi")
                .doesNotContain("Somebody of the staff");
        assertThat(aino.ask(officer.with("Accept", "application/pdf"), "access-report?language=fi")
                        .expect(200)
                        .text())
                .startsWith("%PDF");
        assertThat(aino.history("make-access-report")).hasSize(2);
        aino.ask(officer.with("Accept", "application/json"), "access-report?language=de")
                .expect(422);
    }

    @Test
    void Art17_an_erasure_is_answered_category_by_category(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.tellBackOffice("completions", Map.of("field", "ipAddress", "value", "192.0.2.7", "source", "registration"))
                .expect(200);
        aino.owes("L-17");
        aino.pays("L-17");

        Answer erasure = aino.erase();

        assertThat(Customer.outcome(erasure, "contact")).isEqualTo("erased");
        assertThat(Customer.outcome(erasure, "online")).isEqualTo("erased");
        assertThat(Customer.outcome(erasure, "billing")).isEqualTo("kept-under-law");
        assertThat(erasure.text()).contains("\"until\":\"2032-12-31\"", "Accounting Act 1336/1997 ch. 2 s. 10");
        JsonNode card = aino.card();
        assertThat(card.path("values")
                        .path("email")
                        .path("erased")
                        .path("cause")
                        .asString())
                .isEqualTo("request");
        assertThat(card.path("invoices").toString()).contains("L-17");
    }

    @Test
    void Art18_the_subject_is_told_before_a_restriction_is_lifted(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.tellOfficer("restrictions", Map.of("ground", "unlawful-but-kept")).expect(200);

        aino.tellOfficer("restrictions/lift", Map.of()).expect(409, "subject-not-told");
        aino.tellOfficer("restrictions/told", Map.of("on", "2026-11-02", "channel", "letter"))
                .expect(200);
        aino.tellOfficer("restrictions/lift", Map.of()).expect(200);

        aino.ask(registers.ipProdukter().backOffice()).expect(200);
        assertThat(aino.history("lift-restriction"))
                .hasSize(2)
                .anySatisfy(record -> assertThat(record.path("rule").asString()).isEqualTo("subject-not-told"));
    }

    @Test
    void C579_21_the_extract_tells_when_and_why_and_who_only_by_a_decision_on_record(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        aino.seen(aino.ask(register.backOffice()).expect(200));

        Answer extract = aino.ask(register.officer(), "extract?lang=en").expect(200);

        JsonNode look = extract.json().path("entries").path(1);
        assertThat(look.path("words").path("what").asString()).isEqualTo("Looking at your data");
        assertThat(look.path("words").path("purpose").asString()).isNotEmpty();
        assertThat(extract.text()).doesNotContain("Somebody of the staff", "pseudonym");
        String entry = "extract/" + look.path("entry").asString();
        aino.ask(register.officer(), entry + "/name").expect(403, "naming-undecided");
        Map<String, String> decision = Map.of("ground", "lawfulness-doubted", "askedBy", "data-subject");
        aino.tellOfficer(entry + "/naming", decision).expect(422, "naming-reason-missing");
        aino.tellOfficer(
                        entry + "/naming",
                        Map.of(
                                "ground",
                                "lawfulness-doubted",
                                "askedBy",
                                "data-subject",
                                "reason",
                                "She knows somebody who works here"))
                .expect(200);
        Answer named = aino.seen(aino.ask(register.officer(), entry + "/name").expect(200));
        assertThat(named.json().path("name").asString()).isEqualTo("Somebody of the staff");
        assertThat(aino.history("name-staff")).hasSize(2);
    }

    @Test
    void Art22_automated_decisions_are_declared_as_none(Registers registers) {
        JsonNode notice = registers.targetPartners().notice().path("notice");

        assertThat(notice.path("processing").path("automatedDecisions").asString())
                .isEqualToIgnoringCase("none");
    }

    @Test
    void ErasedAndBack_a_new_registration_is_a_new_subject_and_nothing_links_the_two(Registers registers) {
        Register register = registers.ipProdukter();
        Customer before = register.somebody();
        before.erase();

        Answer again = register.registration(
                        before.number(), Map.of("lastName", before.value("lastName"), "email", before.value("email")))
                .expect(201);

        assertThat(again.id("customer")).isNotEqualTo(before.id());
        before.seen(again);
        assertThat(before.card().path("status").asString()).isEqualTo("erased");
        assertThat(before.isFoundBy(register.backOffice(), "email=" + escaped(before.value("email"))))
                .isFalse();
        assertThat(before.history().toString())
                .doesNotContain(again.id("customer").toString());
    }
}
