package fi.rekisteri.acceptance.promise;

import static fi.rekisteri.acceptance.service.Caller.escaped;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.export.Desk;
import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The rows of the law on what a controller must be able to show, and must keep safe. */
@ExtendWith(Running.class)
class AccountabilityIT {

    @Test
    void Art6_5_1_b_every_act_has_a_purpose_of_the_notice_and_its_basis(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        registers
                .ipProdukter()
                .staff()
                .officer()
                .with("Rekisteri-Purpose", "")
                .get(aino.path())
                .expect(400, "purpose-missing");
        aino.owes("L-6");

        assertThat(aino.history().stream()
                        .filter(record -> record.path("outcome").asString().equals("done")))
                .isNotEmpty()
                .allSatisfy(record -> {
                    assertThat(record.path("purpose").asString()).isNotEmpty();
                    assertThat(record.path("basis").asString()).startsWith("eu-gdpr:A6-1-");
                });
    }

    @Test
    void Art25_by_default_restricted_records_are_in_no_list_and_nobody_reads_in_bulk(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        aino.tellOfficer("restrictions", Map.of("ground", "needed-for-claims")).expect(200);

        assertThat(aino.isFoundBy(register.backOffice(), "name=" + escaped(aino.value("lastName"))))
                .isFalse();
        assertThat(aino.isFoundBy(register.backOffice(), "limit=100")).isFalse();
        register.backOffice().get("/customers?limit=101").expect(400, "parameter-malformed");
        assertThat(register.staff().regulator().get(aino.path()).expect(403).rule())
                .isEqualTo("role-required");
    }

    @Test
    void Art28_29_32_4_people_act_under_their_own_account_within_role_and_register(Registers registers) {
        Register register = registers.targetPartners();
        Customer aino = register.somebody();

        aino.tellBackOffice("restrictions", Map.of("ground", "accuracy-contested"))
                .expect(403, "role-required");
        aino.ask(register.backOffice(), "history").expect(403, "role-required");
        registers.ipProdukter().officer().of("target-partners").get(aino.path()).expect(403, "register-unknown");

        assertThat(aino.history()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.path("actor").path("kind").asString()).isIn("account", "stranger");
            assertThat(record.path("actor").path("pseudonym").asString()).matches("(stranger-)?[0-9a-f-]+");
        });
    }

    @Test
    void ErasureIsReal_no_row_of_any_key_is_left_of_somebody_erased(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        assertThat(aino.keys()).isNotEmpty();

        aino.erase();

        assertThat(aino.keys()).isEmpty();
        assertThat(aino.card().toString()).doesNotContain(aino.value("email"), aino.value("lastName"));
    }

    @Test
    void Art32_the_log_is_signed_and_no_role_of_the_service_may_change_it(Registers registers) throws SQLException {
        Register register = registers.ipProdukter();
        register.somebody();

        Answer checkpoint = register.regulator().get("/log/checkpoint").expect(200);
        assertThat(checkpoint.text()).contains("\n\n\u2014 ");
        try (Connection connection = register.service().superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT count(*) FROM information_schema.role_table_grants
                        WHERE table_schema = 'log' AND table_name = 'event' AND grantee IN ('command_side', 'query_side')
                        AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')""")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void TSL_29_a_personal_identity_code_is_refused_wherever_text_is_taken(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();

        for (Answer answer : List.of(
                registers.ipProdukter().registration("P-29", Map.of("lastName", "131052-308T")),
                aino.tellBackOffice(
                        "corrections",
                        Map.of("field", "phone", "value", "131052-308T", "ground", "wrong", "source", "customer")),
                aino.tellOfficer("holds", Map.of("ground", "claims", "reason", "of 131052-308T")))) {
            answer.expect(422, "personal-identity-code");
            assertThat(answer.json().path("reference").asString()).contains("1050/2018 s. 29");
        }
    }

    @Test
    void TSL_34_what_is_withheld_is_listed_for_the_ombudsman_with_its_ground(Registers registers) throws Exception {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Letter letter = Letter.from(aino, "2026-02-02", "access", "erasure");
        letter.isSigned("2026-02-03");
        letter.tell("withheld", Map.of("part", "billingAddress", "ground", "because", "reasons", "It names another"))
                .expect(422);
        letter.tell(
                        "withheld",
                        Map.of("part", "billingAddress", "ground", "rights-of-others", "reasons", "It names another"))
                .expect(200);
        letter.tell("refusals", Map.of("right", "erasure", "ground", "legal-claims", "reasons", "It names another"))
                .expect(200);

        Desk desk = new Desk(register.regulator());
        Desk.Watched requests = desk.order(Map.of("kinds", List.of("request")));
        desk.await(requests);

        List<JsonNode> listed = desk.records(requests).stream()
                .filter(record ->
                        record.path("told").toString().contains(letter.id().toString()))
                .filter(record -> List.of("withhold-part", "refuse-right")
                        .contains(record.path("told").path("act").asString()))
                .toList();
        assertThat(listed)
                .extracting(record ->
                        record.path("told").path("details").path("ground").asString())
                .containsExactly("rights-of-others", "legal-claims");
        JsonNode withheld = listed.getFirst().path("told").path("details");
        assertThat(withheld.path("part").asString()).isEqualTo("billingAddress");
        assertThat(withheld.path("reference").asString()).isEqualTo("GDPR Art. 15(4), 20(4)");
        assertThat(listed.toString()).doesNotContain("It names another", aino.value("email"));
    }

    @Test
    void Art13_14_the_version_of_the_notice_in_force_is_recorded_at_registration(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();

        assertThat(aino.card().path("registered").path("noticeVersion").asInt()).isEqualTo(1);
        JsonNode record = aino.history("register-customer").getFirst();
        assertThat(record.path("noticeVersion").asInt()).isEqualTo(1);
        assertThat(record.path("source").asString()).isEqualTo("registration");
    }

    @Test
    void Art13_14_of_data_from_elsewhere_the_subject_is_told_within_a_month_or_at_its_first_use(Registers registers) {
        Register register = registers.ipProdukter();
        LocalDate today = Register.today();
        LocalDate month = today.plusMonths(1);
        Customer aino = register.somebody();
        assertThat(toInform(register, month)).doesNotContain(aino.id().toString());
        completes(aino);
        Customer contacted = register.somebody();
        completes(contacted);
        Customer disclosed = register.somebody();
        completes(disclosed);
        assertThat(toInform(register, month.minusDays(1)))
                .doesNotContain(aino.id().toString(), contacted.id().toString());
        assertThat(toInform(register, month)).contains(aino.id().toString());

        contacted
                .tellBackOffice("contacts", Map.of("on", "2999-01-01", "channel", "letter"))
                .expect(422, "date-in-future");
        contacted
                .tellBackOffice("contacts", Map.of("on", today.toString(), "channel", "letter"))
                .expect(200);
        disclosed
                .tell(
                        register.backOffice().purpose("orders"),
                        "disclosures",
                        Map.of(
                                "recipient",
                                register.recipient("debt-collection", "FI")
                                        .expect(201)
                                        .id("recipient"),
                                "ground",
                                "debt-collection",
                                "fields",
                                List.of("email")))
                .expect(200);
        assertThat(toInform(register, today))
                .contains(contacted.id().toString(), disclosed.id().toString())
                .doesNotContain(aino.id().toString());

        String letter = aino.ask(
                        register.officer().with("Accept", "application/json"), "letters/information-letter?language=en")
                .expect(200)
                .text();
        assertThat(letter).contains("Partner's site, information system or other digital source");
        aino.tellBackOffice("informed", Map.of("on", today.toString(), "channel", "letter"))
                .expect(200);
        assertThat(toInform(register, month)).doesNotContain(aino.id().toString());
        assertThat(aino.history("record-subject-informed")).hasSize(1);
    }

    private static void completes(Customer customer) {
        customer.tellBackOffice(
                        "completions",
                        Map.of("field", "webAddress", "value", "https://example.fi/", "source", "partner"))
                .expect(200);
    }

    private static String toInform(Register register, LocalDate by) {
        return register.officer()
                .atLeast(register.head())
                .get("/retention/reviews?limit=1000&kind=inform-subject&by=" + by)
                .expect(200)
                .text();
    }

    @Test
    void Art5_2_24_30_the_record_of_processing_is_made_from_the_notice_that_is_enforced(Registers registers) {
        Register register = registers.targetPartners();
        JsonNode notice = register.notice().path("notice");

        JsonNode record = register.regulator()
                .with("Accept", "application/ld+json")
                .get("/processing-record")
                .expect(200)
                .json();
        assertThat(record.path("dpv:hasProcess").path("dpv:hasPurpose").valueStream())
                .extracting(purpose -> purpose.path("@id").asString())
                .containsExactlyElementsOf(notice.path("processing")
                        .path("purposes")
                        .valueStream()
                        .map(purpose -> "#purpose-" + purpose.path("id").asString())
                        .toList());
        for (String language : List.of("fi", "sv", "en")) {
            assertThat(register.owner()
                            .with("Accept", "text/html")
                            .get("/processing-record?lang=" + language)
                            .expect(200)
                            .text())
                    .contains("lang=\"" + language + "\"", "Target Partners Finland Oy");
        }
    }

    @Test
    void Art5_2_24_30_every_act_and_every_refusal_is_on_record(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.ask(registers.ipProdukter().backOffice()).expect(200);
        aino.ask(registers.ipProdukter().owner()).expect(403, "role-required");

        assertThat(aino.history("consult-customer"))
                .extracting(record -> record.path("outcome").asString())
                .containsExactly("refused", "done");
    }

    @Test
    void Art33_34_after_a_breach_it_is_known_whose_data_was_reached_erased_or_not(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Customer erased = register.somebody();
        Customer untouched = register.somebody();
        String from = Instant.now().toString();
        aino.ask(register.regulator(), "history").expect(200);
        erased.ask(register.regulator(), "history").expect(200);
        String thief = erased.history("consult-history")
                .getLast()
                .path("actor")
                .path("pseudonym")
                .asString();
        erased.erase();

        String question = "?account=" + thief + "&from=" + from;
        Answer people = register.officer()
                .atLeast(register.head())
                .get("/exposures" + question)
                .expect(200);
        assertThat(people.text())
                .contains(aino.id().toString(), erased.id().toString())
                .doesNotContain(untouched.id().toString());
        Answer csv = register.officer().get("/exposures/people.csv" + question).expect(200);
        assertThat(csv.text().lines().count())
                .isEqualTo(1 + people.json().path("people").size());
        assertThat(aino.history("consult-exposure")).hasSize(2);
    }

    @Test
    void Art33_34_an_incident_file_keeps_its_clock_and_is_not_closed_undecided(Registers registers) {
        Register register = registers.targetPartners();
        String noticed = Instant.now().minus(Duration.ofHours(80)).toString();
        String late = Instant.now().minus(Duration.ofHours(1)).toString();
        Caller officer = register.officer().purpose("legal-duties");
        Answer opened = officer.post(
                        "/incidents",
                        Map.of("noticedAt", noticed, "kinds", List.of("confidentiality"), "description", "A lost list"))
                .expect(201);
        String file = "/incidents/" + opened.id("incident");

        JsonNode clock =
                officer.atLeast(opened.position()).get(file).expect(200).json().path("clock");
        assertThat(clock.path("state").asString()).isEqualTo("overdue");
        assertThat(clock.path("hoursLeft").asInt()).isNegative();

        officer.post(file + "/authority/notified", Map.of("at", late)).expect(422, "delay-unreasoned");
        officer.post(file + "/authority/notified", Map.of("at", "2020-01-01T00:00:00Z"))
                .expect(422, "told-before-noticed");
        officer.post(file + "/authority/notified", Map.of("at", late, "delay", "It was found late"))
                .expect(200);
        officer.post(file + "/close", Map.of()).expect(409, "incident-undecided");
        officer.post(file + "/subjects/waived", Map.of("ground", "no-high-risk", "reasons", "It was unreadable"))
                .expect(200);
        officer.post(file + "/facts", Map.of("aspect", "remedy", "text", "The list was found"))
                .expect(200);
        Answer closed = officer.post(file + "/close", Map.of()).expect(200);

        JsonNode kept = officer.atLeast(closed.position()).get(file).expect(200).json();
        assertThat(kept.path("clock").path("state").asString()).isEqualTo("notified-late");
        assertThat(kept.path("notifications").toString()).contains("It was found late");
        assertThat(kept.has("closedAt")).isTrue();
        assertThat(register.log(record -> record.path("act").asString().equals("close-incident")))
                .extracting(record -> record.path("outcome").asString())
                .contains("done", "refused");
        officer.post(file + "/facts", Map.of("aspect", "fact", "text", "More")).expect(409, "incident-closed");
    }
}
