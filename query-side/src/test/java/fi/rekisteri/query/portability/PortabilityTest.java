package fi.rekisteri.query.portability;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Trilingual;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Art. 20, N18: what the subject provided, and nothing else. */
class PortabilityTest {
    static final Service SERVICE = Trilingual.service();

    /** Strict: whoever reads passes over members it does not know, we write none. */
    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published().replace("\"additionalProperties\": true", "\"additionalProperties\": false"));

    static StreamId anna;

    private static String published() {
        try {
            return Files.readString(Path.of("../docs/portable-data-1.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void a_life() {
        anna = Trilingual.rich("C-1");
    }

    @Test
    void holds_what_the_subject_provided_and_nothing_others_said_or_the_controller_made() {
        Answer answer = data("application/json");

        assertThat(answer.at("/schema").asInt()).isEqualTo(1);
        assertThat(answer.text())
                .contains("Anna-Maija", "+358407654321", "Mannerheimintie 12 A 3")
                .doesNotContain("Åbo Båtvarv", "T-1001", "L-501", "C-1", "Reklamaatio");
        assertThat(answer.at("/values"))
                .allSatisfy(value -> assertThat(value.at("/source").asString()).isIn("registration", "customer"));
    }

    @Test
    void holds_visits_that_the_subject_let_be_linked_but_no_paper_and_none_that_others_linked() {
        StreamId visitor = Trilingual.plain("C-5", "Kirsti", "Koski");
        Trilingual.paper(visitor, "Tilausvahvistus", "Kaappi 7");
        Trilingual.visit(visitor, "192.0.2.44", "registration");
        Trilingual.visit(visitor, "192.0.2.45", "partner");

        Answer json = Trilingual.officer(visitor).get(Trilingual.path(visitor, "portable-data"));
        assertThat(json.at("/visits")).hasSize(1);
        assertThat(json.at("/visits/0/ipAddress").asString()).isEqualTo("192.0.2.44");
        assertThat(json.at("/visits/0/pages/1").asString()).isEqualTo("/ostoskori");
        assertThat(json.text()).doesNotContain("192.0.2.45", "Kaappi 7");
        assertThat(Trilingual.officer(visitor)
                        .with("Accept", "text/csv")
                        .get(Trilingual.path(visitor, "portable-data"))
                        .text())
                .contains(
                        "visit.ipAddress,,online,registration,2026-02-03T10:15:00Z,192.0.2.44",
                        "visit.page,,online,registration,2026-02-03T10:15:00Z,/ostoskori")
                .doesNotContain("192.0.2.45");
    }

    @Test
    void is_what_the_published_schema_says_and_has_no_member_that_it_does_not_know() throws IOException {
        StreamId visitor = Trilingual.plain("C-6", "Kirsti", "Koski");
        Trilingual.visit(visitor, "192.0.2.46", "registration");
        for (StreamId each : List.of(anna, visitor)) {
            String data = Trilingual.officer(each)
                    .with("Accept", "application/json")
                    .get(Trilingual.path(each, "portable-data"))
                    .text();

            assertThat(SCHEMA.validate(data, InputFormat.JSON)).isEmpty();
            assertThat(SCHEMA.validate(data.replace("\"salt\"", "\"pepper\""), InputFormat.JSON))
                    .hasSize(2);
            assertThat(SCHEMA.validate(data.replace("\"postal-address\"", "\"email\""), InputFormat.JSON)
                            .isEmpty())
                    .isNotEqualTo(data.contains("postal-address"));
        }
    }

    @Test
    void of_a_notice_that_marks_no_source_says_so_until_its_next_version_does() {
        SERVICE.writer().establish(Registers.UNMARKED);
        SERVICE.writer().account("unmarked", "officer", "Oona Officer");
        StreamId gun = SERVICE.writer().customer(Registers.UNMARKED, "U-1", Map.of("lastName", "Grön"));
        String request = Trilingual.request(gun, "fi", Right.PORTABILITY);
        Caller officer = SERVICE.officer("unmarked").as("rights").with("Rekisteri-Request", request);
        String path = "/registers/unmarked/customers/" + gun.id() + "/portable-data";
        assertThat(officer.get(path).rule()).isEqualTo("sources-unmarked");

        SERVICE.writer().revise(Registers.MARKED);

        assertThat(officer.get(path).at("/values/0/value").asString()).isEqualTo("Grön");
    }

    @Test
    void as_csv_runs_no_formula() {
        StreamId mallory = SERVICE.writer()
                .customer(
                        Registers.TRILINGUAL,
                        "C-2",
                        Map.of("firstName", "=cmd|' /C calc'!A0", "lastName", "@SUM(1)", "phone", "+358401112222"));
        String csv = Trilingual.officer(mallory)
                .with("Accept", "text/csv")
                .get(Trilingual.path(mallory, "portable-data"))
                .text();

        assertThat(csv).startsWith("field,label,category,source,since,value");
        assertThat(csv).contains(",'=cmd|' /C calc'!A0", ",'@SUM(1)", ",'+358401112222");
        assertThat(csv.lines()).noneMatch(line -> line.matches(".*,[=@+].*"));
    }

    @Test
    void as_csv_has_a_line_for_each_part_of_an_address() {
        assertThat(data("text/csv").text())
                .contains(
                        "postalAddress.street,Postiosoite,contact,registration,2026-03-02T10:00:00.123456Z,Mannerheimintie 12 A 3");
    }

    @Test
    void is_a_vcard_that_others_read() throws IOException {
        Answer answer = data("text/vcard");
        try (VCardReader reader = new VCardReader(answer.text())) {
            VCard card = reader.readNext();

            assertThat(card.getVersion().getVersion()).isEqualTo("4.0");
            assertThat(card.getFormattedName().getValue()).isEqualTo("Anna-Maija Öhman");
            assertThat(card.getStructuredName().getFamily()).isEqualTo("Öhman");
            assertThat(card.getEmails().getFirst().getValue()).isEqualTo("anna-maija.ohman@batvarv.example.fi");
            assertThat(card.getAddresses().getFirst().getPostalCode()).isEqualTo("00100");
            assertThat(card.getExtendedProperty("X-BUSINESSID").getValue()).isEqualTo("0737546-2");
        }
        assertThat(answer.header("Content-Disposition")).contains(".vcf");
    }

    @Test
    void is_on_record_before_it_leaves() {
        Answer answer = data("text/vcard");
        Answer history = SERVICE.officer(Trilingual.REGISTER).get(Trilingual.path(anna, "history"));

        assertThat(history.at("/records/0/act").asString()).isEqualTo("make-portable-data");
        assertThat(history.at("/records/0/right").asString()).isEqualTo("Art. 20 GDPR");
        assertThat(history.at("/records/0/details/form").asString()).isEqualTo("vcard");
        assertThat(history.at("/records/0/position").asString()).isEqualTo(answer.header("Rekisteri-Position"));
    }

    @Test
    void of_data_that_others_provided_there_is_none() {
        StreamId other = SERVICE.writer().customer(Registers.TRILINGUAL, "C-3", Map.of("lastName", "Ingman"));
        SERVICE.writer()
                .happen(new ValueCorrected(
                        other,
                        SERVICE.writer().value(Registers.TRILINGUAL, other, "lastName", "Ingberg"),
                        ValueGround.WRONG,
                        "update-service",
                        null));
        Answer answer = Trilingual.officer(other).get(Trilingual.path(other, "portable-data"));

        assertThat(answer.rule()).isEqualTo("nothing-to-tell");
    }

    @Test
    void is_refused_for_an_erased_person_and_for_a_request_for_something_else() {
        StreamId gone = Trilingual.plain("C-4", "Jonna", "Jansson");
        SERVICE.writer().erase(gone, "relationship", "accounting", "visitor");

        Caller asking = Trilingual.officer(gone);
        long before = SERVICE.head();
        Answer refused = asking.get(Trilingual.path(gone, "portable-data"));
        assertThat(refused.rule()).isEqualTo("customer-erased");
        assertThat(refused.header("Rekisteri-Position")).as("on record").isEqualTo(Long.toString(before + 1));
        assertThat(SERVICE.head()).as("and nothing else is").isEqualTo(before + 1);
        assertThat(Trilingual.officer(Trilingual.request(anna, "fi", Right.ACCESS))
                        .get(Trilingual.path(anna, "portable-data"))
                        .rule())
                .isEqualTo("right-not-asked");
    }

    private static Answer data(String form) {
        Answer answer = Trilingual.officer(anna).with("Accept", form).get(Trilingual.path(anna, "portable-data"));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
