package fi.rekisteri.query.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.NewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ExtractTest {
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final Pattern SECONDS = Pattern.compile("T\\d\\d:\\d\\d:(?!00Z)");

    @Test
    void tells_the_oldest_first_when_what_why_and_by_whom_in_kind() {
        StreamId anna = anna("X-1");
        SERVICE.clerk("ip-produkter").as("customer-relationship").get(card(anna));

        Answer extract = extract(anna, "?lang=en");

        assertThat(acts(extract)).containsExactly("register-customer", "consult-customer");
        JsonNode words = extract.at("/entries/1/words");
        assertThat(words.at("/what").asString()).isEqualTo("Looking at your data");
        assertThat(words.at("/purpose").asString())
                .isEqualTo(Registers.IP_PRODUKTER
                        .purpose("customer-relationship")
                        .orElseThrow()
                        .label()
                        .en());
        assertThat(words.at("/basis").asString()).startsWith("contract, GDPR Art. 6(1)(b)");
        assertThat(words.at("/by").asString()).startsWith("Customer service");
        assertThat(words.at("/data").asString()).isNotEmpty();
    }

    @Test
    void is_on_record_itself_as_what_it_is() {
        StreamId anna = anna("X-2");

        Answer first = extract(anna, "");
        Answer second = extract(anna, "");

        assertThat(acts(second)).containsExactly("register-customer", "consult-extract");
        assertThat(second.at("/entries/1/entry").asString()).isEqualTo(first.header("Rekisteri-Position"));
    }

    @Test
    void names_no_employee_and_holds_nothing_to_single_one_out_by() {
        StreamId anna = anna("X-3");
        SERVICE.clerk("ip-produkter").get(card(anna));
        SERVICE.clerk("ip-produkter").get(card(anna));
        SERVICE.caller("neighbour", "target-partners", "back-office").get(card(anna));
        JsonNode whole =
                SERVICE.officer("ip-produkter").get(card(anna) + "/history").body();

        for (Answer extract : List.of(extract(anna, ""), page(anna, "en"))) {
            for (JsonNode each : whole.at("/records")) {
                assertThat(extract.text())
                        .doesNotContain(
                                each.at("/actor/pseudonym").asString(),
                                each.at("/trace").asString(),
                                each.at("/id").asString());
            }
            assertThat(extract.text())
                    .doesNotContain("Kaisa", "Olli", "clerk", "officer@", "stranger-", "pseudonym", "trace");
        }
        assertThat(SECONDS.matcher(extract(anna, "").text()).find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Looking at your data', 'Refused: it was not allowed to the one who asked'",
        "fi, 'Tietojesi katselu', 'Evättiin: se ei ollut pyytäjälle sallittua'",
        "sv, 'Läsning av dina uppgifter', 'Nekades: det var inte tillåtet för den som frågade'"
    })
    void tells_refusals_too_in_three_languages_as_data_and_as_a_page(String lang, String what, String outcome) {
        StreamId anna = anna("X-4-" + lang);
        SERVICE.owner("ip-produkter").get(card(anna));

        Answer data = extract(anna, "?lang=" + lang);
        Answer page = page(anna, lang);

        assertThat(data.at("/entries/1/words/what").asString()).isEqualTo(what);
        assertThat(data.at("/entries/1/words/outcome").asString()).startsWith(outcome);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<html lang=\"" + lang + "\"", what, outcome);
    }

    @Test
    void outlives_the_person_s_data() {
        StreamId anna = anna("X-5");
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        assertThat(acts(extract(anna, ""))).containsExactly("register-customer", "erase-data");
        assertThat(page(anna, "sv").text()).contains("Radering av dina uppgifter");
    }

    @Test
    void names_the_recipients_for_they_are_no_staff() {
        StreamId anna = anna("X-8");
        StreamId bureau = WRITER.receiver("ip-produkter", "credit-service", "Luottotieto Oy");
        WRITER.happen(new DataDisclosed(
                anna,
                new Disclosure(
                        UUID.randomUUID(),
                        bureau.id(),
                        "credit-service",
                        "credit-decision",
                        List.of("name"),
                        List.of("lastName"),
                        null)));

        JsonNode disclosed = extract(anna, "?lang=fi").at("/entries/1");

        assertThat(disclosed.at("/recipient").asString()).isEqualTo("Luottotieto Oy");
        assertThat(disclosed.at("/words/recipient").asString()).startsWith("Luottotieto Oy (");
        assertThat(disclosed.at("/words/what").asString()).isEqualTo("Tietojesi luovuttaminen vastaanottajalle");
    }

    @Test
    void comes_in_parts_as_data_and_whole_as_a_page_however_long_it_is() {
        StreamId anna = anna("X-6");
        for (int batch = 0; batch < 21; batch++) {
            List<NewEvent> looks = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                NewEvent like = WRITER.event(new StreamId("ip-produkter", UUID.randomUUID()), consulted(anna));
                looks.add(new NewEvent(
                        like.id(), "ip-produkter", anna.id(), null, like.event(), like.act(), like.occurredAt()));
            }
            WRITER.ledger().append(new Append(looks, List.of())).join();
        }

        Answer first = extract(anna, "?limit=1000");
        Answer last = extract(
                anna, "?limit=1000&after=" + entry(extract(anna, "?limit=1000&after=" + first.at("/next")), 999));
        Answer page = page(anna, "fi");

        assertThat(first.at("/count").asLong()).isEqualTo(10_501);
        assertThat(first.at("/entries")).hasSize(1000);
        assertThat(last.at("/entries/0/entry").asLong())
                .isGreaterThan(first.at("/next").asLong());
        assertThat(page.text().split("<tr>", -1)).hasSizeGreaterThan(10_501);
        assertThat(page.text()).endsWith("</html>\n");
    }

    @Test
    void serves_the_privacy_officer_only_and_nobody_s_extract_is_not_found() {
        StreamId anna = anna("X-7");

        assertThat(SERVICE.clerk("ip-produkter").get(card(anna) + "/extract").rule())
                .isEqualTo("role-required");
        assertThat(SERVICE.regulator("ip-produkter")
                        .get(card(anna) + "/extract")
                        .rule())
                .isEqualTo("role-required");
        assertThat(SERVICE.officer("target-partners")
                        .get("/registers/target-partners/customers/" + anna.id() + "/extract")
                        .rule())
                .isEqualTo("customer-unknown");
        assertThat(officer()
                        .without("Rekisteri-Purpose")
                        .get(card(anna) + "/extract")
                        .rule())
                .isEqualTo("purpose-missing");
    }

    private static HistoryConsulted consulted(StreamId subject) {
        return new HistoryConsulted(subject.register(), subject.id());
    }

    private static long entry(Answer extract, int index) {
        return extract.at("/entries/" + index + "/entry").asLong();
    }

    private static StreamId anna(String number) {
        return WRITER.customer(Registers.IP_PRODUKTER, number, Map.of("firstName", "Anna", "lastName", "Aalto"));
    }

    private static String card(StreamId customer) {
        return "/registers/ip-produkter/customers/" + customer.id();
    }

    private static Caller officer() {
        return SERVICE.officer("ip-produkter").as("rights");
    }

    private static Answer extract(StreamId customer, String query) {
        return officer().get(card(customer) + "/extract" + query);
    }

    private static Answer page(StreamId customer, String lang) {
        return officer().with("Accept", "text/html").get(card(customer) + "/extract?lang=" + lang);
    }

    private static List<String> acts(Answer extract) {
        return StreamSupport.stream(extract.at("/entries").spliterator(), false)
                .map((JsonNode each) -> each.at("/act").asString())
                .toList();
    }
}
