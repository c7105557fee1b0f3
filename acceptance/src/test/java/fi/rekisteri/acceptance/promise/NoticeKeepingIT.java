package fi.rekisteri.acceptance.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the two notices promise about what is kept, beside the values, and about how it ends: N11, N12, N14, N23, N24. */
@ExtendWith({Running.class, Passing.class})
class NoticeKeepingIT {

    @Test
    void N11_ten_years_after_the_relationship_ended_the_data_is_erased(PassingTime passing) {
        Customer aino = passing.registers().ipProdukter().somebody();
        aino.tellBackOffice(
                        "completions", Map.of("field", "ipAddress", "value", "192.0.2.11", "source", "registration"))
                .expect(200);
        LocalDate ended = passing.time().today().plusDays(2).minusYears(10);

        aino.tellBackOffice("relationship/end", Map.of("on", ended.toString())).expect(200);

        LocalDate last = LocalDate.parse(
                aino.card().path("relationship").path("keptUntil").asString());
        assertThat(last).isEqualTo(ended.plusYears(10));
        passing.time().day(last);
        assertThat(aino.card().path("values").path("email").path("value").asString())
                .as("on the last day")
                .isEqualTo(aino.value("email"));
        assertThat(aino.keys()).containsExactly("relationship", "visitor");

        passing.time().day(last.plusDays(1));
        aino.awaits("the keys go by themselves", it -> it.keys().isEmpty());

        JsonNode record = aino.history("erase-data").getFirst();
        assertThat(record.path("details").path("cause").asString()).isEqualTo("retention-ended");
        assertThat(record.path("actor").path("kind").asString()).isEqualTo("service");
        assertThat(record.path("categories").toString()).contains("name", "contact", "online");
        assertThat(aino.card().path("status").asString()).isEqualTo("erased");
    }

    @Test
    void N12_paper_is_registered_so_that_access_and_erasure_reach_it(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        Map<String, String> paper =
                Map.of("category", "contact", "kind", "Signed order", "place", "Cabinet 7", "date", "2026-01-02");
        refusesPaper(aino, paper, "category", "shoes", "field-undeclared");
        refusesPaper(aino, paper, "place", "", "value-missing");
        refusesPaper(aino, paper, "date", "2999-01-01", "date-in-future");
        refusesPaper(aino, paper, "kind", "Of 131052-308T", "personal-identity-code");

        String document = aino.tellBackOffice("paper-documents", paper)
                .expect(200)
                .id("document")
                .toString();
        assertThat(aino.card().path("paperDocuments").toString()).contains("Cabinet 7", "Signed order");
        assertThat(report(aino, "fi")).contains("Cabinet 7", "Signed order", "Paperiasiakirjat");
        assertThat(report(aino, "en")).contains("Cabinet 7", "Signed order", "Documents on paper");

        aino.erase();
        JsonNode left = aino.card();
        assertThat(left.path("status").asString()).isEqualTo("paper-to-destroy");
        assertThat(left.path("values").toString()).doesNotContain(aino.value("email"));
        assertThat(left.path("paperDocuments").toString()).contains("Cabinet 7");
        assertThat(reviews(aino, "destroy-paper", Register.today()))
                .contains(aino.id().toString(), document);

        String destruction = "paper-documents/" + document + "/destruction";
        aino.tellBackOffice("paper-documents/" + UUID.randomUUID() + "/destruction", Map.of("on", "2026-02-01"))
                .expect(404, "paper-unknown");
        aino.tellBackOffice(destruction, Map.of("on", "2999-01-01")).expect(422, "date-in-future");
        assertThat(aino.keys()).hasSize(1);
        aino.tellBackOffice(destruction, Map.of("on", "2026-02-01")).expect(200);

        assertThat(aino.keys()).isEmpty();
        assertThat(aino.card().path("status").asString()).isEqualTo("erased");
        assertThat(aino.history("destroy-paper-document"))
                .extracting(record -> record.path("outcome").asString())
                .containsExactly("done", "refused", "refused");
        assertThat(aino.history().toString()).doesNotContain("Cabinet 7");
    }

    private static void refusesPaper(
            Customer customer, Map<String, String> paper, String member, String value, String rule) {
        Map<String, String> bad = new HashMap<>(paper);
        bad.put(member, value);
        customer.tellBackOffice("paper-documents", bad).expect(422, rule);
        assertThat(customer.history("register-paper-document")
                        .getFirst()
                        .path("rule")
                        .asString())
                .isEqualTo(rule);
    }

    @Test
    void N14_visits_are_linked_with_their_source_until_the_subject_refuses(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        Map<String, Object> visit = Map.of(
                "at", "2026-01-02T10:00:00Z",
                "ipAddress", "192.0.2.1",
                "pages", List.of("/lamps"),
                "browser", "Firefox",
                "source", "registration");
        aino.tellBackOffice("visits", with(visit, "source", "hearsay")).expect(422, "source-undeclared");
        aino.tellBackOffice("visits", with(visit, "at", "2999-01-01T10:00:00Z")).expect(422, "date-in-future");
        aino.tellBackOffice("visits", with(visit, "ipAddress", "next door")).expect(422, "value-malformed");
        aino.tellBackOffice("visits", visit).expect(200);

        JsonNode linked = aino.card().path("visits").path(0);
        assertThat(linked.toString()).contains("192.0.2.1", "/lamps", "Firefox");
        assertThat(linked.path("source").asString()).isEqualTo("registration");
        assertThat(report(aino, "en")).contains("192.0.2.1", "/lamps", "Firefox", "Your visits to our site");
        assertThat(aino.ask(Letter.from(aino, "2026-02-02", "portability").officer(), "portable-data")
                        .expect(200)
                        .json()
                        .path("visits")
                        .toString())
                .contains("192.0.2.1");

        aino.tellBackOffice("visits/linking-refused", Map.of()).expect(200);
        Map<String, Object> later = with(visit, "at", "2026-01-03T10:00:00Z");
        aino.tellBackOffice("visits", later).expect(403, "visitor-linking-refused");
        assertThat(aino.card().path("visits")).hasSize(1);
        aino.tellBackOffice("visits/linking-allowed", Map.of()).expect(200);
        aino.tellBackOffice("visits", later).expect(200);

        Customer gone = registers.ipProdukter().somebody();
        gone.tellBackOffice("visits", visit).expect(200);
        assertThat(gone.keys()).contains("visitor");
        assertThat(Customer.outcome(gone.erase(), "online")).isEqualTo("erased");
        assertThat(gone.keys()).isEmpty();
        assertThat(gone.card().toString()).doesNotContain("192.0.2.1");
        assertThat(gone.history().toString()).doesNotContain("192.0.2.1");
    }

    private static Map<String, Object> with(Map<String, Object> visit, String member, String value) {
        Map<String, Object> other = new HashMap<>(visit);
        other.put(member, value);
        return other;
    }

    @Test
    void N23_anonymising_is_another_act_than_erasing_and_small_groups_are_not_told(Registers registers) {
        Register register = registers.targetPartners();
        Customer aino = register.somebody();
        Answer role = aino.tellBackOffice("contact-roles", Map.of("organisation", "Lehto Oy"))
                .expect(200);
        aino.tellBackOffice("anonymisation", Map.of()).expect(403, "role-required");
        aino.tellOfficer("anonymisation", Map.of()).expect(409, "anonymising-held");
        assertThat(aino.card().path("values").path("email").path("value").asString())
                .isEqualTo(aino.value("email"));
        aino.tellBackOffice("contact-roles/" + role.id("hold") + "/end", Map.of())
                .expect(200);

        aino.tellOfficer("anonymisation", Map.of()).expect(200);

        assertThat(aino.keys()).isEmpty();
        JsonNode card = aino.card();
        assertThat(card.toString()).doesNotContain(aino.value("email"), aino.value("lastName"));
        assertThat(card.path("erasure").path("anonymised").asBoolean()).isTrue();
        assertThat(aino.history("anonymise-customer"))
                .extracting(record -> record.path("outcome").asString())
                .contains("done", "refused");
        assertThat(aino.history("erase-data")
                        .getFirst()
                        .path("details")
                        .path("cause")
                        .asString())
                .isEqualTo("anonymised");
        assertThat(groups(register)).as("a group of one is not told").isEmpty();

        for (int more = 0; more < 4; more++) {
            register.somebody().tellOfficer("anonymisation", Map.of()).expect(200);
        }
        Customer erased = register.somebody();
        erased.erase();
        assertThat(groups(register)).containsEntry("region 00", 5L);
        assertThat(erased.card().path("erasure").has("anonymised")).isFalse();
    }

    /** What the statistics tell: the number of people by the name of statistic and group. */
    private static Map<String, Long> groups(Register register) {
        JsonNode told = register.officer().get("/statistics").expect(200).json();
        assertThat(told.path("smallestGroup").asInt()).isEqualTo(5);
        Map<String, Long> groups = new HashMap<>();
        told.path("statistics")
                .forEach(statistic -> statistic
                        .path("groups")
                        .forEach(group -> groups.put(
                                statistic.path("statistic").asString() + " "
                                        + group.path("group").asString(),
                                group.path("people").asLong())));
        return groups;
    }

    @Test
    void N24_a_list_leaves_out_everyone_it_must_and_is_an_act_on_record(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Customer forbids = register.somebody();
        forbids.tellBackOffice("objections", Map.of("scope", "publication")).expect(200);
        Customer objects = register.somebody();
        objects.tellBackOffice("objections", Map.of("scope", "direct-advertising"))
                .expect(200);
        Customer restricted = register.somebody();
        restricted
                .tellOfficer("restrictions", Map.of("ground", "accuracy-contested"))
                .expect(200);
        Customer erased = register.somebody();
        erased.erase();
        Caller clerk = register.backOffice().purpose("publication").atLeast(register.head());

        Answer list = clerk.with("Accept", "text/csv")
                .order("/customer-lists?language=en", Map.of())
                .expect(200);

        assertThat(list.text())
                .contains(aino.value("lastName"))
                .doesNotContain(forbids.value("lastName"), objects.value("lastName"))
                .doesNotContain(restricted.value("lastName"), erased.value("lastName"));
        assertThat(clerk.with("Accept", "application/pdf")
                        .order("/customer-lists", Map.of())
                        .expect(200)
                        .text())
                .startsWith("%PDF");
        aino.seen(list);
        JsonNode entry = aino.history("make-customer-list").getLast();
        assertThat(entry.path("details").path("list").asString()).isEqualTo(list.header("Rekisteri-Document"));
        assertThat(entry.path("purpose").asString()).isEqualTo("publication");
        forbids.seen(list);
        assertThat(forbids.history("make-customer-list").getLast().path("rule").asString())
                .isEqualTo("processing-objected");
        assertThat(aino.ask(register.officer(), "disclosures")
                        .expect(200)
                        .json()
                        .path("disclosures"))
                .as("it went to nobody else")
                .isEmpty();
        clerk.purpose("curiosity")
                .with("Accept", "text/csv")
                .order("/customer-lists", Map.of())
                .expect(422, "purpose-undeclared");
        register.owner()
                .purpose("publication")
                .with("Accept", "text/csv")
                .order("/customer-lists", Map.of())
                .expect(403, "role-required");
    }

    @Test
    void N24_a_list_for_somebody_else_is_a_disclosure_of_each_person_in_it(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        Caller clerk = register.backOffice()
                .purpose("publication")
                .atLeast(register.head())
                .with("Accept", "text/csv");
        String to = "/customer-lists?recipient="
                + register.recipient("added-value-service", "FI").expect(201).id("recipient");
        String abroad = "/customer-lists?recipient="
                + register.recipient("hosting", "US").expect(201).id("recipient");
        clerk = clerk.atLeast(register.head());
        clerk.order("/customer-lists?ground=invoicing&recipient=" + UUID.randomUUID(), Map.of())
                .expect(404, "recipient-unknown");
        clerk.order(to, Map.of()).expect(422, "disclosure-ground-undeclared");
        clerk.order(to + "&ground=invoicing", Map.of()).expect(422, "recipient-not-for-ground");
        clerk.order(abroad + "&ground=hosting", Map.of()).expect(422, "transfer-needed");

        Answer list = clerk.order(to + "&ground=added-value-service", Map.of()).expect(200);

        aino.seen(list);
        assertThat(list.text()).contains(aino.value("lastName"));
        JsonNode made =
                aino.ask(register.officer(), "disclosures").expect(200).json().path("disclosures");
        assertThat(made).hasSize(1);
        assertThat(made.path(0).path("recipient").path("name").asString()).isEqualTo(Register.RECIPIENT);
        assertThat(made.path(0).path("fields").toString()).contains("lastName", "postalAddress");
        assertThat(report(aino, "en")).contains(Register.RECIPIENT, "Producing an added-value service");
    }

    private static String report(Customer customer, String language) {
        Letter letter = Letter.from(customer, "2026-02-02", "access");
        Caller officer = letter.officer().with("Accept", "application/json");
        Answer report =
                customer.ask(officer, "access-report?language=" + language).expect(200);
        letter.tell("withdrawal", Map.of("on", "2026-03-01", "channel", "phone"))
                .expect(200);
        return report.text();
    }

    private static String reviews(Customer customer, String kind, LocalDate by) {
        return customer.register()
                .officer()
                .get("/retention/reviews?limit=1000&kind=" + kind + "&by=" + by)
                .expect(200)
                .text();
    }
}
