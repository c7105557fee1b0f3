package fi.rekisteri.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Tokens;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Closing;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmittingTest {
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final StreamId ANNA =
            WRITER.customer(Registers.IP_PRODUKTER, "AD-1", Map.of("firstName", "Anna", "lastName", "Portti"));
    static final String ANNAS = "/registers/ip-produkter/customers/" + ANNA.id();

    @Test
    void nobody_gets_in_without_a_token() {
        Answer answer = Caller.nobody(SERVICE).get(ANNAS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.rule()).isEqualTo("sign-in-required");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_token_for_somebody_else_is_none() {
        String token = Tokens.forAudience("another-service", "officer", "ip-produkter/privacy-officer");

        assertThat(Caller.of(SERVICE, token).get(ANNAS).status()).isEqualTo(401);
        assertThat(Caller.of(SERVICE, token + "x").get(ANNAS).status()).isEqualTo(401);
    }

    @Test
    void a_register_without_a_role_answers_like_one_that_does_not_exist() {
        Caller stranger = SERVICE.clerk("target-partners");

        Answer here = stranger.get(ANNAS);
        Answer nobody = stranger.get("/registers/ip-produkter/customers/" + UUID.randomUUID());
        Answer nowhere = stranger.get("/registers/no-such-register/customers/" + ANNA.id());
        Answer strange = stranger.get("/registers/%C3%84%27%20OR/customers/1");

        assertThat(here.status()).isEqualTo(403);
        assertThat(here.rule()).isEqualTo("register-unknown");
        assertThat(nobody.text()).isEqualTo(here.text());
        assertThat(nowhere.text()).isEqualTo(here.text());
        assertThat(strange.text()).isEqualTo(here.text());
        assertThat(nowhere.status()).isEqualTo(403);
    }

    @Test
    void an_attempt_on_a_known_customer_stands_in_that_customers_history() {
        SERVICE.caller("neighbour", "target-partners", "back-office").get(ANNAS);

        assertThat(history()).contains("\"rule\":\"register-unknown\"", "\"kind\":\"stranger\"");
    }

    @Test
    void a_token_without_an_account_is_refused() {
        Answer answer =
                SERVICE.caller("passer-by", "ip-produkter", "back-office").get(ANNAS);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("account-unknown");
        assertThat(history()).doesNotContain("passer-by");
    }

    @Test
    void an_account_without_its_undertaking_is_refused() {
        WRITER.accountWithoutUndertaking("ip-produkter", "hasty", "Heikki Hasty");

        Answer answer = SERVICE.caller("hasty", "ip-produkter", "back-office").get(ANNAS);

        assertThat(answer.rule()).isEqualTo("undertaking-required");
        assertThat(history()).contains("\"rule\":\"undertaking-required\"", "\"kind\":\"account\"");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk,     back-office,     card,    200",
        "clerk,     back-office,     search,  200",
        "clerk,     back-office,     history, 403",
        "clerk,     back-office,     log,     403",
        "clerk,     back-office,     accounts,403",
        "officer,   privacy-officer, card,    200",
        "officer,   privacy-officer, search,  200",
        "officer,   privacy-officer, history, 200",
        "officer,   privacy-officer, log,     200",
        "officer,   privacy-officer, accounts,200",
        "owner,     register-owner,  card,    403",
        "owner,     register-owner,  search,  403",
        "owner,     register-owner,  history, 403",
        "owner,     register-owner,  log,     200",
        "owner,     register-owner,  accounts,200",
        "regulator, regulator,       card,    403",
        "regulator, regulator,       search,  403",
        "regulator, regulator,       history, 200",
        "regulator, regulator,       log,     200",
        "regulator, regulator,       accounts,403"
    })
    void each_role_reads_what_it_may(String login, String role, String what, int status) {
        String path = switch (what) {
            case "card" -> ANNAS;
            case "search" -> "/registers/ip-produkter/customers?name=Portti";
            case "history" -> ANNAS + "/history";
            default -> "/registers/ip-produkter/" + what;
        };

        Answer answer = SERVICE.caller(login, "ip-produkter", role).get(path);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.rule()).isEqualTo("role-required");
        }
    }

    @Test
    void no_purpose_no_data() {
        Answer answer =
                SERVICE.clerk("ip-produkter").without("Rekisteri-Purpose").get(ANNAS);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("purpose-missing");
        assertThat(answer.at("/field").asString()).isEqualTo("Rekisteri-Purpose");
        assertThat(answer.at("/allowed").toString()).contains("\"customer-register\"");
        assertThat(history()).contains("\"rule\":\"purpose-missing\"");
    }

    @Test
    void a_purpose_the_notice_does_not_declare_is_refused() {
        Answer answer = SERVICE.clerk("ip-produkter").as("curiosity").get(ANNAS);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.rule()).isEqualTo("purpose-undeclared");
        assertThat(answer.text()).doesNotContain("curiosity");
    }

    @Test
    void a_request_is_named_by_its_id_and_nothing_else() {
        String request = received(ANNA.id()).id().toString();

        assertThat(SERVICE.clerk("ip-produkter")
                        .with("Rekisteri-Request", request)
                        .get(ANNAS)
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.clerk("ip-produkter")
                        .with("Rekisteri-Request", "131052-308T")
                        .get(ANNAS)
                        .rule())
                .isEqualTo("header-malformed");
        assertThat(history()).contains("\"request\":\"" + request + "\"").doesNotContain("131052");
    }

    @Test
    void a_reading_serves_only_an_open_request_of_the_very_person() {
        StreamId answered = received(ANNA.id());
        WRITER.tell(answered, new RequestClosed(answered, ANNA.id(), Closing.ANSWERED));
        StreamId found = received(null);
        WRITER.tell(found, new RequesterFound(found, ANNA.id(), List.of()));

        assertThat(serving(UUID.randomUUID(), ANNAS)).isEqualTo("request-unknown");
        assertThat(serving(received(UUID.randomUUID()).id(), ANNAS)).isEqualTo("request-of-another");
        assertThat(serving(received(null).id(), ANNAS)).isEqualTo("request-of-another");
        assertThat(serving(answered.id(), ANNAS)).isEqualTo("request-closed");
        assertThat(serving(answered.id(), "/registers/ip-produkter/customers?name=Portti"))
                .isEqualTo("request-closed");
        assertThat(serving(answered.id(), ANNAS + "/letters/refusal-certificate"))
                .isEqualTo("nothing-to-tell");
        assertThat(serving(found.id(), ANNAS)).isEmpty();
        assertThat(serving(received(null).id(), "/registers/ip-produkter/customers?name=Portti"))
                .isEmpty();
        assertThat(history())
                .contains(
                        "\"rule\":\"request-unknown\"",
                        "\"rule\":\"request-of-another\"",
                        "\"rule\":\"request-closed\"");
    }

    /** The rule that refuses; empty when none does. */
    private static String serving(UUID request, String path) {
        Answer answer = SERVICE.officer("ip-produkter")
                .as("rights")
                .with("Rekisteri-Request", request.toString())
                .get(path);
        return answer.status() == 200 ? "" : answer.rule();
    }

    private static StreamId received(@Nullable UUID customer) {
        StreamId request = new StreamId("ip-produkter", UUID.randomUUID());
        WRITER.tell(
                request,
                new RequestReceived(
                        request,
                        customer,
                        RequestChannel.LETTER,
                        LocalDate.of(2026, 3, 1),
                        "fi",
                        List.of(new AskedRight(Right.ACCESS, null))));
        return request;
    }

    @Test
    void a_position_that_is_not_reached_in_time_is_told() {
        long start = System.nanoTime();
        Answer answer =
                SERVICE.clerk("ip-produkter").seeing(Long.MAX_VALUE / 10).get(ANNAS);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.rule()).isEqualTo("position-not-reached");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(System.nanoTime() - start).as("it was waited for").isGreaterThan(1_900_000_000L);
    }

    private static String history() {
        return SERVICE.officer("ip-produkter").get(ANNAS + "/history?limit=200").text();
    }
}
