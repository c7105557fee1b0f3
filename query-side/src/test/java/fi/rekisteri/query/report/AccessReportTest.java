package fi.rekisteri.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Papers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Trilingual;
import fi.rekisteri.query.world.Vera;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentDestroyed;
import fi.rekisteri.shared.event.CustomerEvent.VisitorLinkingRefused;
import fi.rekisteri.shared.event.Fulfilment;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestEvent.PartShown;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.event.RequestEvent.RightFulfilled;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Art. 15: everything, in words its reader understands, on record before it leaves. */
@ExtendWith(OutputCaptureExtension.class)
class AccessReportTest {
    static final Service SERVICE = Trilingual.service();
    static StreamId rich;

    @BeforeAll
    static void a_life() {
        rich = Trilingual.rich("A-1");
        Trilingual.share(rich);
        Trilingual.end(rich);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void the_pdf_says_every_value_of_the_json_inside_it(String language) {
        byte[] pdf = pdf(language).bytes();
        Papers.show("access-report-" + language + ".pdf", pdf);
        String text = Papers.text(pdf);
        List<String> values = Papers.values(Papers.data(pdf));

        assertThat(values).hasSizeGreaterThan(200);
        assertThat(values).allSatisfy(value -> assertThat(text).contains(Papers.squeezed(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void paper_and_visits_stand_in_it_in_every_form(String language) {
        StreamId filed = Trilingual.plain("A-8-" + language, "Gunilla", "Grahn");
        Trilingual.paper(filed, "Tilausvahvistus", "Kaappi 7");
        Trilingual.visit(filed, "192.0.2.44", "partner");
        SERVICE.writer().happen(new VisitorLinkingRefused(filed));
        byte[] pdf = Trilingual.officer(filed)
                .with("Accept", "application/pdf")
                .get(Trilingual.path(filed, "access-report?language=" + language))
                .bytes();
        Papers.show("access-report-filed-" + language + ".pdf", pdf);
        JsonNode data = Papers.data(pdf);

        assertThat(section(data, "paper-documents").toString()).contains("Tilausvahvistus", "Kaappi 7");
        assertThat(section(data, "visits").toString())
                .contains("192.0.2.44", "/valaisimet", "Kettu 12", "2026-02-03T10:15:00Z");
        assertThat(section(data, "visits").at("/blocks")).hasSize(3);
        String text = Papers.text(pdf);
        assertThat(Papers.values(data)).allSatisfy(value -> assertThat(text).contains(Papers.squeezed(value)));
        assertThat(history(filed).at("/records/0/categories").toString()).contains("contact", "online");
    }

    @Test
    void what_is_about_others_is_left_out_everywhere_and_the_report_says_so() {
        StreamId shared = Trilingual.rich("A-11");
        Trilingual.share(shared);
        Trilingual.paper(shared, "Vuokrasopimus Antti Aron kanssa", "Kaappi 9");
        String request = Trilingual.request(shared, "fi", Right.ACCESS, Right.PORTABILITY);
        Map<String, RefusalGround> withheld = Map.of(
                "billingAddress", RefusalGround.RIGHTS_OF_OTHERS,
                "postalAddress", RefusalGround.RIGHTS_OF_OTHERS,
                "phone", RefusalGround.RIGHTS_OF_OTHERS,
                "orders", RefusalGround.RIGHTS_OF_OTHERS,
                "contact-roles", RefusalGround.RIGHTS_OF_OTHERS,
                "hold-reasons", RefusalGround.LIMITED_BY_LAW,
                "disclosure-reasons", RefusalGround.RIGHTS_OF_OTHERS,
                "evidence", RefusalGround.RIGHTS_OF_OTHERS,
                "paper-documents", RefusalGround.RIGHTS_OF_OTHERS);
        withheld.forEach((part, ground) -> withhold(shared, request, part, ground));
        String[] others = {
            "Ekonomi",
            "Mannerheimintie",
            "7654321",
            "1234567",
            "Perämoottori",
            "Reklamaatio",
            "Osamaksusopimus",
            "takaisinsoitto",
            "Antti Aro"
        };

        for (String language : List.of("fi", "sv", "en")) {
            byte[] pdf = Trilingual.officer(request)
                    .with("Accept", "application/pdf")
                    .get(Trilingual.path(shared, "access-report?language=" + language))
                    .bytes();
            JsonNode data = Papers.data(pdf);
            assertThat(data.toString()).doesNotContain(others);
            assertThat(section(data, "withheld").at("/blocks/1/table/rows")).hasSize(withheld.size());
            assertThat(section(data, "withheld").toString())
                    .contains("Syy: phone", "GDPR Art. 15(4), 20(4)", "Data Protection Act 1050/2018 s. 34");
            String text = Papers.text(pdf);
            assertThat(Papers.values(data)).allSatisfy(value -> assertThat(text).contains(Papers.squeezed(value)));
        }
        assertThat(section(
                                Trilingual.officer(request)
                                        .get(Trilingual.path(shared, "access-report?language=en"))
                                        .body(),
                                "contact-roles")
                        .toString())
                .contains("(not shown)");
        assertThat(Trilingual.officer(request)
                        .get(Trilingual.path(shared, "portable-data"))
                        .text())
                .contains("Anna-Maija")
                .doesNotContain("Mannerheimintie", "7654321");
    }

    @Test
    void what_was_withheld_by_mistake_is_told_after_all_and_in_another_answer_anyhow() {
        StreamId shared = Trilingual.plain("A-12", "Irma", "Ilves");
        String request = Trilingual.request(shared, "fi", Right.ACCESS);
        withhold(shared, request, "email", RefusalGround.RIGHTS_OF_OTHERS);
        assertThat(report(shared, request)).doesNotContain("irma@example.fi");
        assertThat(report(shared, Trilingual.request(shared, "fi", Right.ACCESS)))
                .contains("irma@example.fi");

        StreamId stream = new StreamId(Trilingual.REGISTER, UUID.fromString(request));
        Trilingual.happen(stream, new PartShown(stream, shared.id(), "email"));
        assertThat(report(shared, request)).contains("irma@example.fi").doesNotContain("\"withheld\"");
    }

    private static void withhold(StreamId customer, String request, String part, RefusalGround ground) {
        StreamId stream = new StreamId(Trilingual.REGISTER, UUID.fromString(request));
        Trilingual.happen(
                stream,
                new PartWithheld(
                        stream,
                        customer.id(),
                        part,
                        ground,
                        Trilingual.words(customer, Part.WITHHOLDING_REASONS, "Syy: " + part)));
    }

    private static String report(StreamId customer, String request) {
        return Trilingual.officer(request)
                .get(Trilingual.path(customer, "access-report"))
                .text();
    }

    @Test
    void paper_that_is_gone_is_told_as_gone() {
        StreamId filed = Trilingual.plain("A-9", "Helena", "Holm");
        UUID document = Trilingual.paper(filed, "Sopimus", "Arkisto");
        SERVICE.writer().happen(new PaperDocumentDestroyed(filed, document, LocalDate.of(2026, 2, 1)));
        SERVICE.writer().erase(filed, RetentionClass.keyOfPaper("relationship", document));

        assertThat(section(
                                Trilingual.officer(filed)
                                        .get(Trilingual.path(filed, "access-report?language=sv"))
                                        .body(),
                                "paper-documents")
                        .toString())
                .contains("förstört den 1.2.2026")
                .doesNotContain("Sopimus", "Arkisto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void the_page_says_every_value_too(String language) {
        byte[] same = report("application/pdf", language).bytes();
        String page = report("text/html", language).text();
        Papers.show("access-report-" + language + ".html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String text = Papers.squeezed(page.replace("&#39;", "'").replace("&amp;", "&"));

        assertThat(Papers.values(Papers.data(same).get("sections")))
                .filteredOn(value -> !value.matches("\\d+")) // the log has grown meanwhile
                .allSatisfy(value -> assertThat(text).contains(Papers.squeezed(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void the_pdf_is_accessible_and_lasts(String language) {
        assertThat(Vera.faults(pdf(language).bytes())).isEmpty();
    }

    @Test
    void holds_each_value_with_where_it_came_from_and_since_when() {
        JsonNode data = report("application/json", "en").at("/sections/1");

        assertThat(data.toString())
                .contains("Anna-Maija", "anna-maija.ohman@batvarv.example.fi", "The customer's own notice")
                .contains(
                        "corrected because it was out of date", "+358407654321", "2 March 2026".replace(' ', '\u00a0'))
                .contains("Skeppsbron 20\\n11122 Stockholm\\nSweden")
                .contains("erased on");
    }

    @Test
    void says_dates_and_amounts_as_its_readers_do() {
        assertThat(report("application/json", "fi").text()).contains("31.12.2032", "12\u00a0480,00\u00a0€");
        assertThat(report("application/json", "en").text()).contains("31\u00a0December\u00a02032", "€12,480.00");
    }

    @Test
    void has_no_empty_sections() {
        StreamId plain = Trilingual.plain("A-2", "Bertta", "Berg");
        JsonNode sections = Trilingual.officer(plain)
                .get(Trilingual.path(plain, "access-report?language=fi"))
                .at("/sections");

        assertThat(sections)
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section.get("blocks")).isNotEmpty());
        assertThat(sections.toString()).doesNotContain("\"orders\"", "\"restriction\"", "\"rows\":[]");
    }

    @Test
    void is_on_record_with_the_digest_of_what_left() throws Exception {
        StreamId plain = Trilingual.plain("A-3", "Cecilia", "Ceder");
        String request = Trilingual.request(plain, "sv", Right.ACCESS);
        Answer answer = Trilingual.officer(request)
                .with("Accept", "application/pdf")
                .get(Trilingual.path(plain, "access-report"));
        JsonNode record = history(plain).at("/records/0");

        assertThat(record.at("/act").asString()).isEqualTo("make-access-report");
        assertThat(record.at("/details/digest").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.bytes())));
        assertThat(record.at("/details/document").asString()).isEqualTo(answer.header("Rekisteri-Document"));
        assertThat(record.at("/details/language").asString()).isEqualTo("sv");
        assertThat(record.at("/request").asString()).isEqualTo(request);
        assertThat(record.at("/right").asString()).isEqualTo("Art. 15 GDPR");
        assertThat(record.at("/position").asString()).isEqualTo(answer.header("Rekisteri-Position"));
        assertThat(record.at("/categories").toString()).isEqualTo("[\"contact\",\"name\"]");
    }

    @Test
    void is_for_a_restricted_person_too_whose_request_is_the_consent_of_the_law() {
        Answer answer = report("application/json", "fi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(history(rich).at("/records/0/restrictionException").asString())
                .isEqualTo("consent");
    }

    @Test
    void is_refused_for_an_erased_person_on_record() {
        StreamId gone = Trilingual.plain("A-4", "Doris", "Dahl");
        SERVICE.writer().erase(gone, "relationship", "accounting", "visitor");

        assertThat(assertRefused(Trilingual.officer(gone), gone, "", 410, "customer-erased")
                        .at("/reference")
                        .asString())
                .isEqualTo("GDPR Art. 17; N10, N23");
    }

    @Test
    void is_refused_without_a_request() {
        assertRefused(Trilingual.officer(rich).without("Rekisteri-Request"), rich, "", 400, "request-missing");
    }

    @Test
    void is_refused_for_a_request_of_somebody_else_or_for_something_else() {
        StreamId other = Trilingual.plain("A-6", "Eva", "Ek");

        assertRefused(Trilingual.officer(other), rich, "", 409, "request-of-another");
        assertRefused(Trilingual.officer(UUID.randomUUID().toString()), rich, "", 404, "request-unknown");
        assertRefused(
                Trilingual.officer(Trilingual.request(rich, "fi", Right.ERASURE)), rich, "", 409, "right-not-asked");
    }

    @Test
    void numbers_its_copies() {
        StreamId plain = Trilingual.plain("A-7", "Fanny", "Frisk");
        String first = Trilingual.request(plain, "en", Right.ACCESS);
        assertThat(copy(plain, first)).isEqualTo("no. 1");
        StreamId stream = new StreamId(Trilingual.REGISTER, UUID.fromString(first));
        Trilingual.happen(
                stream, new RightFulfilled(stream, plain.id(), Right.ACCESS, Fulfilment.CARRIED_OUT, List.of(), 1));

        assertThat(copy(plain, first)).isEqualTo("no. 1");
        assertThat(copy(plain, Trilingual.request(plain, "en", Right.ACCESS))).isEqualTo("no. 2");
    }

    private static String copy(StreamId customer, String request) {
        return Trilingual.officer(request)
                .get(Trilingual.path(customer, "access-report"))
                .at("/about/2/value/text")
                .asString();
    }

    @Test
    void names_who_got_the_data_and_where_it_left_europe() {
        JsonNode report = report("application/json", "en").body();

        assertThat(section(report, "recipients").toString())
                .contains(
                        "Luottotieto Pohjola Oy",
                        "Credit application",
                        "Osamaksusopimus 17/2026",
                        "21\u00a0April\u00a02026");
        assertThat(section(report, "transfers").toString())
                .contains("United States\\nKilowatt Hosting Inc.", "Standard contractual clauses");
    }

    @Test
    void names_who_got_a_list_with_the_person_on_it() {
        StreamId listed = Trilingual.plain("A-10", "Ilona", "Ilves");
        SERVICE.writer()
                .list(listed, SERVICE.writer().recipient(Trilingual.REGISTER, "added-value-service", "Painotalo Oy"));

        assertThat(section(
                                Trilingual.officer(listed)
                                        .get(Trilingual.path(listed, "access-report?language=en"))
                                        .body(),
                                "recipients")
                        .toString())
                .contains("Painotalo Oy", "Producing an added-value service");
    }

    @Test
    void tells_earlier_values_and_what_their_change_rests_on() {
        assertThat(section(report("application/json", "en").body(), "earlier").toString())
                .contains("+358401234567", "it was out of date", "evidence: Puhelu 4.3.2026, takaisinsoitto")
                .contains("Åbo Båtvarv Ab");
    }

    @Test
    void tells_when_the_data_was_used_without_naming_staff_and_draws_it() {
        SERVICE.officer(Trilingual.REGISTER)
                .with("Rekisteri-Restriction-Exception", "legal-claims")
                .get(Trilingual.path(rich, "").replaceAll("/$", ""));
        JsonNode log = section(report("application/json", "en").body(), "log");

        assertThat(log.toString()).contains("Looking at your data", "Keeping the customer register");
        assertThat(log.at("/blocks/1/chart/bars")).hasSizeGreaterThan(1);
        assertThat(log.at("/blocks/1/chart/alternative").asString()).contains("March 2026");
        assertThat(Papers.alternatives(pdf("en").bytes()))
                .singleElement()
                .asString()
                .startsWith("Bar chart:");
        assertThat(log.toString()).doesNotContain("Olli", "00000000-0000-4000-8000-000000000002");
    }

    private static JsonNode section(JsonNode report, String id) {
        return java.util.stream.StreamSupport.stream(report.at("/sections").spliterator(), false)
                .filter(section -> section.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void is_refused_for_a_purpose_that_is_no_duty() {
        Answer answer = assertRefused(Trilingual.officer(rich).as("advertising"), rich, "", 403, "purpose-not-a-duty");

        assertThat(answer.at("/allowed").toString()).isEqualTo("[\"rights\",\"legal-duties\"]");
    }

    @Test
    void is_refused_in_a_language_the_notice_does_not_offer() {
        assertRefused(Trilingual.officer(rich), rich, "?language=de", 422, "language-undeclared");
    }

    @Test
    void is_refused_to_the_back_office() {
        Caller clerk = SERVICE.clerk(Trilingual.REGISTER)
                .as("rights")
                .with("Rekisteri-Request", UUID.randomUUID().toString());

        assertRefused(clerk, rich, "", 403, "role-required");
    }

    @Test
    void of_nobody_is_not_found_and_in_another_form_is_not_told() {
        assertThat(Trilingual.officer(rich)
                        .get("/registers/trilingual/customers/" + UUID.randomUUID() + "/access-report")
                        .rule())
                .isEqualTo("customer-unknown");
        assertThat(Trilingual.officer(rich)
                        .with("Accept", "image/png")
                        .get(Trilingual.path(rich, "access-report"))
                        .status())
                .isEqualTo(406);
    }

    @Test
    void leaves_no_value_in_logs_or_temporary_files(CapturedOutput output) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = files(temporary);
        pdf("fi");
        report("text/html", "sv");

        assertThat(output.getAll()).doesNotContain("Anna-Maija", "Öhman", "Skeppsbron");
        assertThat(files(temporary))
                .filteredOn(file -> !before.contains(file))
                .allSatisfy(file -> assertThat(Files.readAllBytes(file))
                        .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                        .doesNotContain("Skeppsbron", "%PDF"));
    }

    @Test
    void the_page_brings_its_own_style_and_nothing_else() {
        Answer page = report("text/html", "fi");

        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Language")).isEqualTo("fi");
        assertThat(page.text()).doesNotContain("<script", "http://localhost", "<link");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() < 10_000_000)
                    .filter(Files::isReadable)
                    .toList();
        }
    }

    private static Answer assertRefused(Caller caller, StreamId customer, String query, int status, String rule) {
        long before = SERVICE.head();
        Answer answer = caller.get(Trilingual.path(customer, "access-report" + query));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(SERVICE.head()).as("the refusal, and nothing else").isEqualTo(before + 1);
        JsonNode record = history(customer).at("/records/0");
        assertThat(record.at("/act").asString()).isEqualTo("make-access-report");
        assertThat(record.at("/rule").asString()).isEqualTo(rule);
        return answer;
    }

    private static Answer pdf(String language) {
        return report("application/pdf", language);
    }

    private static Answer report(String form, String language) {
        Answer answer = Trilingual.officer(rich)
                .with("Accept", form)
                .get(Trilingual.path(rich, "access-report?language=" + language));
        assertThat(answer.header("Content-Type")).startsWith(form);
        return answer;
    }

    private static Answer history(StreamId customer) {
        return SERVICE.officer(Trilingual.REGISTER).get(Trilingual.path(customer, "history"));
    }
}
