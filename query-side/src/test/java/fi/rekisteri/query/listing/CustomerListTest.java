package fi.rekisteri.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Papers;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Vera;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionRaised;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionUpheld;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.identity.StreamId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** N24: published lists and mailing labels, without those who must not stand in them. */
class CustomerListTest {
    /** More with {@code -Dlist.size=100000}. */
    static final int MANY = Integer.getInteger("list.size", 600);

    static Service service;
    static Writer writer;
    static StreamId zoe;
    static StreamId forbade;
    static StreamId restricted;

    @BeforeAll
    static void a_register() {
        service = Service.start();
        writer = service.writer();
        for (String register : List.of("ip-produkter", "target-partners")) {
            writer.account(register, "clerk", "Kaisa Clerk");
            writer.account(register, "officer", "Olli Officer");
            writer.account(register, "owner", "Outi Owner");
        }
        person("Åke", "Åberg");
        person("Anna", "Öhman");
        zoe = person("Zoë", "Zetterlund");
        person("Väinö", "Virtanen");
        person("=HYPERLINK(1)", "Äijälä");
        forbade = person("Bo", "Forbade");
        writer.happen(new ObjectionMade(forbade, "publication"));
        StreamId unmarketed = person("Cia", "Unmarketed");
        writer.happen(new ObjectionMade(unmarketed, "direct-marketing"));
        StreamId inHiding = person("Sam", "Inhiding");
        writer.happen(new ObjectionRaised(inHiding, "publication", null), new ObjectionUpheld(inHiding, "publication"));
        restricted = person("Dan", "Restricted");
        writer.happen(new ProcessingRestricted(restricted, RestrictionGround.ACCURACY_CONTESTED));
        StreamId erased = person("Eva", "Erased");
        writer.erase(erased, "relationship", "accounting", "visitor");
        writer.customer(Registers.IP_PRODUKTER, "homeless", Map.of("firstName", "Nils", "lastName", "Nowhere"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void leaves_out_whoever_forbade_is_restricted_erased_or_without_an_address() {
        String csv = list(clerk("publication"), "text/csv").text();

        assertThat(csv)
                .contains("Zoë Zetterlund")
                .doesNotContain("Forbade", "Unmarketed", "Inhiding", "Restricted", "Erased", "Nowhere");
    }

    @Test
    void one_who_objects_to_marketing_only_may_get_other_mail() {
        assertThat(list(clerk("customer-relationship"), "text/csv").text())
                .contains("Unmarketed", "Inhiding")
                .doesNotContain("Forbade");
    }

    @Test
    void stands_in_the_finnish_order_and_runs_no_formula() {
        List<String> lines =
                list(clerk("publication"), "text/csv").text().lines().toList();

        assertThat(lines.getFirst()).isEqualTo("Nimi,c/o,Katuosoite,Postinumero,Postitoimipaikka,Maa");
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.split(",")[0]))
                .containsExactly(
                        "Väinö Virtanen", "Zoë Zetterlund", "Åke Åberg", "'=HYPERLINK(1) Äijälä", "Anna Öhman");
    }

    @Test
    void everybody_in_it_and_everybody_left_out_for_a_rule_has_a_record() {
        Answer answer = list(clerk("publication"), "text/csv");

        JsonNode listed = newest(zoe);
        assertThat(listed.at("/details/list").asString()).isEqualTo(answer.header("Rekisteri-Document"));
        assertThat(listed.at("/purpose").asString()).isEqualTo("publication");
        assertThat(listed.at("/categories").toString()).isEqualTo("[\"contact\",\"name\"]");
        assertThat(newest(forbade).at("/rule").asString()).isEqualTo("processing-objected");
        assertThat(newest(restricted).at("/rule").asString()).isEqualTo("processing-restricted");
    }

    @Test
    void one_that_goes_to_somebody_is_a_disclosure_of_each_person_in_it() {
        StreamId printer = writer.recipient("ip-produkter", "added-value-service", "Painotalo Oy");
        Answer answer =
                list(clerk("publication"), "text/csv", "?recipient=" + printer.id() + "&ground=added-value-service");

        assertThat(answer.text()).contains("Zoë Zetterlund").doesNotContain("Forbade");
        JsonNode made = disclosures(zoe).at("/disclosures/0");
        assertThat(made.at("/recipient/name").asString()).isEqualTo("Painotalo Oy");
        assertThat(made.at("/ground").asString()).isEqualTo("added-value-service");
        assertThat(made.at("/fields").toString())
                .isEqualTo("[\"firstName\",\"lastName\",\"postalAddress\",\"billingAddress\"]");
        JsonNode record = service.officer("ip-produkter")
                .get("/registers/ip-produkter/customers/" + zoe.id() + "/history?processing=disclose&limit=1")
                .at("/records/0");
        assertThat(record.at("/details/list").asString()).isEqualTo(answer.header("Rekisteri-Document"));
        assertThat(record.at("/details/recipient").asString())
                .isEqualTo(printer.id().toString());
        assertThat(disclosures(forbade).at("/disclosures")).isEmpty();
    }

    @Test
    void goes_to_nobody_whom_a_disclosure_could_not_go_to() {
        StreamId printer = writer.recipient("ip-produkter", "added-value-service", "Painotalo Oy");
        String to = "?recipient=" + printer.id();

        assertRefused(to, "disclosure-ground-undeclared");
        assertRefused(to + "&ground=curiosity", "disclosure-ground-undeclared");
        assertRefused(to + "&ground=invoicing", "recipient-not-for-ground");
        assertRefused("?ground=invoicing", "parameter-malformed");
        assertRefused("?recipient=nobody&ground=invoicing", "parameter-malformed");
        assertRefused("?ground=invoicing&recipient=" + UUID.randomUUID(), "recipient-unknown");
        StreamId source = writer.recipient("ip-produkter", "fortune-teller", "Ennustaja Oy");
        assertRefused("?ground=invoicing&recipient=" + source.id(), "recipient-undeclared");
    }

    private static void assertRefused(String query, String rule) {
        assertThat(list(clerk("publication"), "text/csv", query).rule())
                .as(query)
                .isEqualTo(rule);
    }

    private static Answer disclosures(StreamId customer) {
        return service.officer("ip-produkter")
                .get("/registers/ip-produkter/customers/" + customer.id() + "/disclosures");
    }

    @Test
    void labels_are_accessible_paper_with_every_line() {
        byte[] pdf = list(clerk("publication"), "application/pdf").bytes();
        Papers.show("labels.pdf", pdf);

        assertThat(Papers.text(pdf)).contains("ZoëZetterlundRantatie300100Helsinki", "AnnaÖhman");
        assertThat(Papers.asItStands(pdf)).startsWith("Väinö Virtanen Zoë Zetterlund Åke Åberg");
        assertThat(Vera.faults(pdf)).isEmpty();
    }

    @Test
    void nobody_in_a_list_is_a_list_all_the_same() {
        Caller clerk = service.clerk("target-partners").as("publication");

        assertThat(clerk.with("Accept", "text/csv")
                        .post("/registers/target-partners/customer-lists?language=sv", "{}")
                        .text())
                .isEqualTo("Namn,c/o,Gatuadress,Postnummer,Postort,Land\r\n");
        byte[] pdf = clerk.with("Accept", "application/pdf")
                .post("/registers/target-partners/customer-lists?language=en", "{}")
                .bytes();
        assertThat(Papers.text(pdf)).contains("Thereisnobodyinthelist.");
    }

    @Test
    void is_refused_to_owners_and_for_purposes_that_are_not_declared() {
        assertThat(list(service.owner("ip-produkter").as("publication"), "text/csv")
                        .rule())
                .isEqualTo("role-required");
        assertThat(list(clerk("curiosity"), "text/csv").rule()).isEqualTo("purpose-undeclared");
        assertThat(clerk("publication")
                        .with("Accept", "text/csv")
                        .post("/registers/ip-produkter/customer-lists?language=de", "{}")
                        .rule())
                .isEqualTo("parameter-malformed");
    }

    @Test
    void many_are_written_part_by_part() {
        Service big = Service.start();
        big.writer().account("ip-produkter", "clerk", "Kaisa Clerk");
        try (ExecutorService clerks = Executors.newFixedThreadPool(32)) {
            IntStream.range(0, MANY)
                    .forEach(i -> clerks.execute(() -> person(big.writer(), "Nimi" + i, "Suku" + (MANY - i))));
        }
        Answer answer = list(big.clerk("ip-produkter").as("publication"), "text/csv");

        assertThat(answer.text().lines()).hasSize(MANY + 1);
        assertThat(answer.text().lines().distinct()).hasSize(MANY + 1);
        if (MANY > ListResource.MOST_LABELS) {
            assertThat(list(big.clerk("ip-produkter").as("publication"), "application/pdf")
                            .rule())
                    .isEqualTo("list-too-long");
        }
        big.close();
    }

    private static StreamId person(String first, String last) {
        return person(writer, first, last);
    }

    private static StreamId person(Writer writer, String first, String last) {
        String street = "{\"city\":\"Helsinki\",\"country\":\"FI\",\"postalCode\":\"00100\",\"street\":\"Rantatie 3\"}";
        return writer.customer(
                Registers.IP_PRODUKTER,
                first + last,
                Map.of("firstName", first, "lastName", last, "postalAddress", street));
    }

    private static Caller clerk(String purpose) {
        return service.clerk("ip-produkter").as(purpose);
    }

    private static Answer list(Caller caller, String form) {
        return list(caller, form, "");
    }

    private static Answer list(Caller caller, String form, String query) {
        return caller.with("Accept", form).post("/registers/ip-produkter/customer-lists" + query, "{}");
    }

    private static JsonNode newest(StreamId customer) {
        JsonNode record = service.officer("ip-produkter")
                .get("/registers/ip-produkter/customers/" + customer.id() + "/history?processing=list&limit=1")
                .at("/records/0");
        return record.isMissingNode()
                ? service.officer("ip-produkter")
                        .get("/registers/ip-produkter/customers/" + customer.id() + "/history?outcome=refused&limit=1")
                        .at("/records/0")
                : record;
    }
}
