package fi.rekisteri.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.deadline.AnswerTime;
import fi.rekisteri.shared.deadline.Pause;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Closing;
import fi.rekisteri.shared.event.ExtensionReason;
import fi.rekisteri.shared.event.Fulfilment;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.*;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.sealing.Sealed;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestDeskTest {
    static final String REGISTER = "ip-produkter";
    static final String DESK = "/registers/" + REGISTER + "/requests";
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final Map<StreamId, UUID> SUBJECTS = new ConcurrentHashMap<>();
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Helsinki"));

    @Test
    void open_requests_stand_in_the_order_of_their_deadlines() {
        StreamId late = received(anna("D-1"), TODAY.minusDays(60), Right.ACCESS);
        StreamId fresh = received(anna("D-2"), TODAY, Right.ACCESS);
        StreamId middle = received(anna("D-3"), TODAY.minusDays(10), Right.ACCESS);
        StreamId extended = received(anna("D-4"), TODAY.minusDays(20), Right.ACCESS);
        happen(new RequestExtended(
                extended, subject(extended), TODAY, RequestChannel.EMAIL, ExtensionReason.COMPLEXITY, null));

        List<String> ids = ids(desk());

        assertThat(ids)
                .containsSubsequence(
                        late.id().toString(),
                        middle.id().toString(),
                        fresh.id().toString(),
                        extended.id().toString());
        JsonNode first = row(desk(), late);
        assertThat(first.at("/clock/late").asBoolean()).isTrue();
        assertThat(first.at("/clock/daysLeft").asLong()).isNegative();
        assertThat(first.at("/clock/due").asString())
                .isEqualTo(AnswerTime.from(TODAY.minusDays(60)).due(TODAY).toString());
        assertThat(row(desk(), extended).at("/clock/extended").asBoolean()).isTrue();
        assertThat(desk().at("/late").asInt()).isPositive();
        assertThat(SERVICE.bean(MeterRegistry.class)
                        .get("rekisteri.requests.late")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void a_request_tells_what_it_asks_its_clock_and_what_the_law_needs_next() {
        StreamId anna = anna("D-5");
        StreamId request = received(anna, TODAY.minusDays(10), Right.RECTIFICATION, Right.OBJECTION);
        happen(new ClarificationAsked(
                request, anna.id(), TODAY.minusDays(4), text(anna, "clarification-question", "Which one?"), true));

        Answer answer = consult(request);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/state").asString()).isEqualTo("open");
        assertThat(answer.at("/customer").asString()).isEqualTo(anna.id().toString());
        assertThat(answer.at("/rights/0").toString())
                .contains("\"rectification\"", "Art. 16 GDPR", "\"undecided\"", "\"not-verified\"", "My own words");
        assertThat(answer.at("/rights/1/identity").asString()).isEqualTo("not-asked-for");
        assertThat(answer.at("/clock/standingSince").asString())
                .isEqualTo(TODAY.minusDays(4).toString());
        assertThat(answer.at("/clock/waitingFor/0").asString()).isEqualTo("clarification");
        assertThat(answer.at("/clock/due").asString())
                .isEqualTo(new AnswerTime(TODAY.minusDays(10), false, List.of(new Pause(TODAY.minusDays(4), null)))
                        .due(TODAY)
                        .toString());
        assertThat(answer.at("/needs").toString())
                .contains("verify-identity", "wait-for-clarification", "decide-right")
                .doesNotContain("deliver-answer");
        assertThat(answer.at("/freezesPurge").asBoolean()).isTrue();
        assertThat(answer.at("/steps/1/act").asString()).isEqualTo("ask-clarification");
        assertThat(answer.at("/steps/1/texts/question/text").asString()).isEqualTo("Which one?");
    }

    @Test
    void a_closed_request_tells_what_became_of_each_right() {
        StreamId anna = anna("D-6");
        StreamId request = received(anna, TODAY.minusDays(50), Right.ACCESS, Right.ERASURE);
        answer(request, anna);

        Answer answer = consult(request);

        assertThat(answer.at("/state").asString()).isEqualTo("answered");
        assertThat(answer.at("/rights/0").toString()).contains("\"fulfilled\"", "\"carried-out\"", "\"copy\":1");
        assertThat(answer.at("/rights/1").toString()).contains("\"refused\"", "\"legal-obligation\"", "17(3)(b)");
        assertThat(answer.at("/clock/late").asBoolean()).isTrue();
        assertThat(answer.at("/needs").size()).isZero();
        assertThat(answer.at("/freezesPurge").asBoolean()).isFalse();
        assertThat(ids(desk())).doesNotContain(request.id().toString());
        assertThat(ids(officer(DESK + "?state=closed"))).contains(request.id().toString());
    }

    @Test
    void requests_that_ask_the_same_or_pull_another_way_are_shown() {
        StreamId anna = anna("D-7");
        StreamId first = received(anna, TODAY, Right.ACCESS);
        StreamId second = received(anna, TODAY, Right.ACCESS, Right.ERASURE);

        assertThat(consult(first).at("/relations").toString())
                .isEqualTo("[" + relation(second, "same", "access", "access") + ","
                        + relation(second, "conflicting", "access", "erasure") + "]");
        assertThat(consult(second).at("/relations").toString())
                .contains(relation(first, "conflicting", "erasure", "access"))
                .contains(relation(second, "conflicting", "access", "erasure"));
        answer(second, anna);
        assertThat(consult(first).at("/relations").size()).isZero();
    }

    @Test
    void of_an_erased_customer_words_are_gone_and_dates_rights_and_outcomes_remain() {
        StreamId anna = anna("D-8");
        StreamId request = received(anna, TODAY.minusDays(3), Right.RECTIFICATION);
        happen(new RightRefused(
                request,
                anna.id(),
                Right.RECTIFICATION,
                RefusalGround.DATA_ACCURATE,
                text(anna, "refusal-reasons", "It is right"),
                null));
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        Answer answer = consult(request);

        assertThat(answer.at("/rights/0/details").toString()).isEqualTo("{\"erased\":true}");
        assertThat(answer.at("/steps/1/texts/reasons").toString()).isEqualTo("{\"erased\":true}");
        assertThat(answer.at("/rights/0/ground").asString()).isEqualTo("data-accurate");
        assertThat(answer.at("/receivedOn").asString())
                .isEqualTo(TODAY.minusDays(3).toString());
        assertThat(answer.text()).doesNotContain("It is right", "My own words");
    }

    @Test
    void a_request_of_nobody_known_needs_its_subject_first() {
        StreamId request = new StreamId(REGISTER, UUID.randomUUID());
        happen(new RequestReceived(
                request, null, RequestChannel.WEB, TODAY, "en", List.of(new AskedRight(Right.ACCESS, null))));

        Answer answer = consult(request);

        assertThat(answer.body().has("customer")).isFalse();
        assertThat(answer.at("/needs/0/need").asString()).isEqualTo("find-requester");
        assertThat(answer.at("/freezesPurge").asBoolean()).isFalse();
    }

    @Test
    void what_is_needed_next_is_said_in_the_readers_language_beside_its_code() {
        StreamId anna = anna("D-21");
        String path = "/registers/" + REGISTER + "/requests/"
                + received(anna, TODAY, Right.ACCESS).id();
        Map<String, String> words = Map.of("fi", "Varmista", "sv", "Försäkra", "en", "Make sure", "de", "Make sure");

        words.forEach((language, word) -> {
            Answer answer = SERVICE.officer(REGISTER)
                    .as("rights")
                    .with("Accept-Language", language)
                    .get(path);
            assertThat(answer.at("/needs/0/need").asString()).isEqualTo("verify-identity");
            assertThat(answer.at("/needs/0/text").asString()).startsWith(word);
        });
    }

    @Test
    void every_need_has_its_words_in_three_languages() {
        for (String language : List.of("fi", "sv", "en")) {
            assertThat(NeedWords.in(Locale.of(language)).texts().keySet())
                    .containsExactlyInAnyOrder(
                            "find-requester",
                            "verify-identity",
                            "wait-for-identity",
                            "wait-for-clarification",
                            "decide-right",
                            "deliver-answer");
        }
    }

    @Test
    void whoever_is_shown_gets_a_record_of_it() {
        StreamId anna = anna("D-9");
        StreamId request = received(anna, TODAY, Right.ACCESS);
        desk();
        consult(request);

        String history = officer("/registers/" + REGISTER + "/customers/" + anna.id() + "/history")
                .text();
        assertThat(history)
                .contains("\"act\":\"receive-request\"", "\"act\":\"list-requests\"", "\"act\":\"consult-request\"");
    }

    @Test
    void only_an_officer_of_the_register_sees_requests() {
        StreamId request = received(anna("D-10"), TODAY, Right.ACCESS);

        assertThat(SERVICE.clerk(REGISTER).get(DESK).rule()).isEqualTo("role-required");
        assertThat(SERVICE.owner(REGISTER).get(DESK + "/" + request.id()).rule())
                .isEqualTo("role-required");
        assertThat(SERVICE.officer("target-partners")
                        .get("/registers/target-partners/requests/" + request.id())
                        .rule())
                .isEqualTo("request-unknown");
        assertThat(officer(DESK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(officer(DESK + "/1").rule()).isEqualTo("parameter-malformed");
        assertThat(officer(DESK + "?state=lost").rule()).isEqualTo("parameter-malformed");
    }

    @Test
    void a_refused_look_at_a_request_stands_in_the_history_of_its_subject() {
        StreamId anna = anna("D-11");
        StreamId request = received(anna, TODAY, Right.ACCESS);
        consult(request); // now the views know whose it is
        SERVICE.clerk(REGISTER).get(DESK + "/" + request.id());

        assertThat(officer("/registers/" + REGISTER + "/customers/" + anna.id() + "/history?outcome=refused")
                        .text())
                .contains("\"act\":\"consult-request\"", "\"rule\":\"role-required\"");
    }

    private static void answer(StreamId request, StreamId anna) {
        happen(
                new IdentityVerified(request, anna.id(), TODAY, "signed-letter", List.of(Right.ACCESS, Right.ERASURE)),
                new RightFulfilled(request, anna.id(), Right.ACCESS, Fulfilment.CARRIED_OUT, List.of(), 1),
                new RightRefused(request, anna.id(), Right.ERASURE, RefusalGround.LEGAL_OBLIGATION, null, null),
                new AnswerDelivered(request, anna.id(), TODAY, RequestChannel.EMAIL, "fi", List.of("ab".repeat(32))),
                new RequestClosed(request, anna.id(), Closing.ANSWERED));
    }

    private static String relation(StreamId other, String kind, String right, String otherRight) {
        return "{\"request\":\"" + other.id() + "\",\"kind\":\"" + kind + "\",\"right\":\"" + right
                + "\",\"otherRight\":\"" + otherRight + "\"}";
    }

    private static StreamId anna(String number) {
        return WRITER.customer(Registers.IP_PRODUKTER, number, Map.of("firstName", "Anna", "lastName", "Asking"));
    }

    private static StreamId received(StreamId customer, LocalDate on, Right... rights) {
        StreamId request = new StreamId(REGISTER, UUID.randomUUID());
        List<AskedRight> asked = Stream.of(rights)
                .map(right -> new AskedRight(right, text(customer, "request-details", "My own words")))
                .toList();
        happen(new RequestReceived(request, customer.id(), RequestChannel.LETTER, on, "fi", asked));
        SUBJECTS.put(request, customer.id());
        return request;
    }

    private static @Nullable UUID subject(StreamId request) {
        return SUBJECTS.get(request);
    }

    private static Sealed text(StreamId customer, String part, String text) {
        return WRITER.seal(customer, "relationship", part, text);
    }

    private static void happen(RequestEvent... events) {
        WRITER.append(
                Stream.of(events)
                        .map(event -> WRITER.event(event.request(), event))
                        .toList(),
                List.of());
    }

    private static Answer desk() {
        return officer(DESK + "?limit=500");
    }

    private static Answer consult(StreamId request) {
        return officer(DESK + "/" + request.id());
    }

    private static Answer officer(String path) {
        return SERVICE.officer(REGISTER).get(path);
    }

    private static List<String> ids(Answer desk) {
        return desk.at("/requests")
                .valueStream()
                .map(row -> row.at("/request").asString())
                .toList();
    }

    private static JsonNode row(Answer desk, StreamId request) {
        return desk.at("/requests")
                .valueStream()
                .filter(row -> row.at("/request").asString().equals(request.id().toString()))
                .findFirst()
                .orElseThrow();
    }
}
