package fi.rekisteri.query.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Papers;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Trilingual;
import fi.rekisteri.query.world.Vera;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionOverruled;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionRaised;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionUpheld;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.ExtensionReason;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.ClarificationGiven;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a person is written, told from what is on record. */
class LettersTest {
    static final Service SERVICE = Trilingual.service();
    static final Writer WRITER = SERVICE.writer();
    static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    static StreamId anna;
    static String request;

    @BeforeAll
    static void a_request_to_which_everything_happens() {
        anna = Trilingual.rich("B-1");
        Trilingual.share(anna);
        Trilingual.end(anna);
        request = Trilingual.request(anna, "fi", Right.values());
        StreamId stream = new StreamId(Trilingual.REGISTER, UUID.fromString(request));
        Trilingual.happen(
                stream,
                new RightRefused(
                        stream,
                        anna.id(),
                        Right.ERASURE,
                        RefusalGround.LEGAL_CLAIMS,
                        Trilingual.words(anna, Part.REFUSAL_REASONS, "Reklamaatio R-17 on kesken."),
                        null));
        Trilingual.happen(
                stream,
                new RequestExtended(
                        stream,
                        anna.id(),
                        DAY,
                        RequestChannel.LETTER,
                        ExtensionReason.COMPLEXITY,
                        Trilingual.words(anna, Part.EXTENSION_EXPLANATION, "Tiedot ovat kolmessa järjestelmässä.")));
        Trilingual.happen(
                stream,
                new ClarificationAsked(
                        stream,
                        anna.id(),
                        DAY,
                        Trilingual.words(anna, Part.CLARIFICATION_QUESTION, "Mitä vuotta tarkoitat?"),
                        true));
        Trilingual.happen(
                stream,
                new IdentityDoubted(
                        stream,
                        anna.id(),
                        DAY,
                        List.of("signed-letter"),
                        Trilingual.words(anna, Part.IDENTITY_DOUBT, "Allekirjoitus puuttuu."),
                        false));
        Instant then = Instant.parse("2026-03-21T09:00:00Z");
        WRITER.happen(
                then,
                anna,
                request,
                new ValueCorrected(
                        anna,
                        WRITER.value(Registers.TRILINGUAL, anna, "lastName", "Öhman-Berg"),
                        ValueGround.WRONG,
                        "customer",
                        null));
        for (String purpose : List.of("development", "statistics")) {
            WRITER.happen(
                    then,
                    anna,
                    request,
                    new ObjectionRaised(
                            anna, purpose, Trilingual.words(anna, Part.OBJECTION_SITUATION, "Turvakielto")));
        }
        WRITER.happen(then, anna, request, new ObjectionUpheld(anna, "development"));
        WRITER.happen(
                then,
                anna,
                request,
                new ObjectionOverruled(
                        anna,
                        "statistics",
                        RefusalGround.ARCHIVING_OR_STATISTICS,
                        Trilingual.words(anna, Part.OBJECTION_REASONS, "Tilastossa kukaan ei erotu.")));
        WRITER.happen(then, anna, request, new ValueRemoved(anna, "webAddress", "contact", ValueGround.UNNECESSARY));
        WRITER.happen(
                then,
                anna,
                request,
                new ValueCompleted(
                        anna,
                        WRITER.value(Registers.TRILINGUAL, anna, "webAddress", "https://ohman.example.fi"),
                        "customer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erasure-answer",
                "rectification-answer",
                "restriction-confirmation",
                "lifting-announcement",
                "objection-confirmation",
                "refusal-certificate",
                "extension-letter",
                "clarification-letter",
                "identity-letter",
                "information-letter"
            })
    void each_says_all_of_its_data_on_accessible_paper_in_three_languages(String kind) {
        for (String language : List.of("fi", "sv", "en")) {
            byte[] pdf = Trilingual.officer(request)
                    .with("Accept", "application/pdf")
                    .get(path(anna, kind) + "?language=" + language)
                    .bytes();
            Papers.show(kind + "-" + language + ".pdf", pdf);
            String text = Papers.text(pdf);

            assertThat(Papers.values(Papers.data(pdf)))
                    .hasSizeGreaterThan(12)
                    .allSatisfy(value -> assertThat(text).contains(Papers.squeezed(value)));
            assertThat(Vera.faults(pdf)).isEmpty();
        }
        assertThat(history(anna).at("/records/0/act").asString()).isEqualTo("make-" + kind);
    }

    @Test
    void the_erasure_answer_tells_each_category_apart() {
        assertThat(letter("erasure-answer"))
                .contains("kept until 31 december 2032 because the law demands it", "open invoice")
                .contains("erased for good on 2 march 2026", "luottotieto pohjola oy");
    }

    @Test
    void the_refusal_certificate_gives_reasons_and_both_remedies() {
        assertThat(letter("refusal-certificate"))
                .contains("erasing your data", "reklamaatio r-17 on kesken.", "gdpr art. 17(3)(e), 21(1)")
                .contains("office of the data protection ombudsman", "take the matter to court", "another eu country");
    }

    @Test
    void an_objection_that_was_weighed_is_confirmed_or_refused_with_reasons_and_remedies() {
        assertThat(letter("objection-confirmation"))
                .contains("found that you are right", "developing the business", "21 march 2026")
                .doesNotContain("tilastossa kukaan", "turvakielto");
        assertThat(letter("refusal-certificate"))
                .contains("your objection to this use: statistics", "tilastossa kukaan ei erotu.")
                .contains("gdpr art. 17(3)(d), 21(6)", "take the matter to court")
                .doesNotContain("turvakielto");
    }

    @Test
    void an_extension_names_the_very_day_and_counts_the_days_on_which_the_clock_stood() {
        StreamId bo = Trilingual.plain("B-21", "Bo", "Berg");
        String plain = Trilingual.request(bo, "en", Right.ACCESS);
        String stood = Trilingual.request(bo, "en", Right.ACCESS);
        happened(stood, stream -> new ClarificationAsked(stream, bo.id(), DAY, null, true));
        happened(stood, stream -> new ClarificationGiven(stream, bo.id(), DAY.plusDays(10), null));
        for (String each : List.of(plain, stood)) {
            happened(
                    each,
                    stream -> new RequestExtended(
                            stream, bo.id(), DAY, RequestChannel.LETTER, ExtensionReason.COMPLEXITY, null));
        }

        assertThat(extension(bo, plain)).contains("We answer by").contains("2026-06-01");
        assertThat(extension(bo, stood)).contains("2026-06-11").doesNotContain("as long as we wait");
        happened(stood, stream -> new ClarificationAsked(stream, bo.id(), DAY.plusDays(11), null, true));
        assertThat(extension(bo, stood)).contains("as long as we wait");
    }

    private static void happened(String request, Function<StreamId, RequestEvent> event) {
        StreamId stream = new StreamId(Trilingual.REGISTER, UUID.fromString(request));
        Trilingual.happen(stream, event.apply(stream));
    }

    private static String extension(StreamId customer, String request) {
        return Trilingual.officer(request)
                .get(path(customer, "extension-letter"))
                .body()
                .toString();
    }

    @Test
    void the_lifting_is_announced_before_it_happens() {
        assertThat(letter("lifting-announcement")).contains("tell you beforehand as the law demands");
    }

    @Test
    void the_rectification_answer_tells_before_and_now() {
        assertThat(letter("rectification-answer")).contains("öhman-berg", "\"öhman\"", "https://ohman.example.fi");
    }

    @Test
    void the_letters_about_the_request_tell_what_was_asked_and_said() {
        assertThat(letter("extension-letter")).contains("1 march 2026", "tiedot ovat kolmessa järjestelmässä.");
        assertThat(letter("clarification-letter"))
                .contains("mitä vuotta tarkoitat?", "our time to answer goes on when");
        assertThat(letter("identity-letter")).contains("written request signed by hand", "our time to answer runs on");
    }

    @Test
    void whoever_others_told_of_is_informed_unasked_of_what_and_from_whom() {
        JsonNode letter = Trilingual.officer(request)
                .without("Rekisteri-Request")
                .get(path(anna, "information-letter") + "?language=en")
                .body();

        assertThat(letter.at("/sections/0").toString())
                .contains("Represented organisation", "Authority or company that offers update services")
                .doesNotContain("First name");
        StreamId plain = Trilingual.plain("B-12", "Kaj", "Karlsson");
        assertThat(Trilingual.officer(plain)
                        .get(path(plain, "information-letter"))
                        .rule())
                .isEqualTo("nothing-to-tell");
    }

    @Test
    void is_in_the_language_of_the_request() {
        String swedish = Trilingual.request(anna, "sv", Right.OBJECTION);

        assertThat(Trilingual.officer(swedish)
                        .get(path(anna, "objection-confirmation"))
                        .at("/title")
                        .asString())
                .isEqualTo("Ditt förbud gäller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"erasure-answer", "restriction-confirmation", "refusal-certificate", "rectification-answer"})
    void where_nothing_is_on_record_there_is_no_letter(String kind) {
        StreamId plain = Trilingual.plain("B-" + kind, "Gun", "Grön");
        Answer answer = Trilingual.officer(plain).get(path(plain, kind));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.rule()).isEqualTo("nothing-to-tell");
        assertThat(history(plain).at("/records/0/rule").asString()).isEqualTo("nothing-to-tell");
    }

    @Test
    void the_erased_get_their_answer_although_nothing_of_them_is_left() {
        StreamId gone = WRITER.customer(
                Registers.TRILINGUAL,
                "B-9",
                Map.of("firstName", "Hilda", "lastName", "Hed", "email", "hilda@example.fi", "ipAddress", "192.0.2.9"));
        String asked = Trilingual.request(gone, "en", Right.ERASURE);
        Trilingual.end(gone);
        WRITER.erase(gone, "relationship", "accounting");
        Answer answer = Trilingual.officer(asked).get(path(gone, "erasure-answer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/recipient")).isEmpty();
        assertThat(answer.text()).contains("now erased for good").doesNotContain("Hilda", "Hed");
    }

    @Test
    void an_unknown_kind_is_refused() {
        assertThat(Trilingual.officer(request).get(path(anna, "love-letter")).rule())
                .isEqualTo("parameter-malformed");
    }

    /** In English, in lower case, without special spaces. */
    private static String letter(String kind) {
        JsonNode body = Trilingual.officer(request)
                .get(path(anna, kind) + "?language=en")
                .body();
        return body.toString().replace('\u00a0', ' ').toLowerCase();
    }

    private static String path(StreamId customer, String kind) {
        return Trilingual.path(customer, "letters/" + kind);
    }

    private static Answer history(StreamId customer) {
        return SERVICE.officer(Trilingual.REGISTER).get(Trilingual.path(customer, "history"));
    }
}
