package fi.rekisteri.command.door.http;

import static fi.rekisteri.command.Rekisteri.REGISTER;
import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import fi.rekisteri.command.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may come in, and what those learn who may not. */
class WhoTest {
    final Rekisteri rekisteri = Rekisteri.running();

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("none", ""),
                Arguments.of("no token at all", "Bearer nonsense"),
                Arguments.of(
                        "for another audience",
                        "Bearer " + Tokens.forAnotherAudience("clerk-7", REGISTER + "/back-office")),
                Arguments.of("expired", "Bearer " + Tokens.expired("clerk-7", REGISTER + "/back-office")),
                Arguments.of(
                        "signed by another",
                        "Bearer " + Tokens.signedBySomebodyElse("clerk-7", REGISTER + "/back-office")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_request_without_a_good_token_is_asked_to_sign_in(String what, String token) {
        Reply reply = rekisteri.post(customers(), registration("W-1"), request -> {
            request.setHeader("Authorization", token.isEmpty() ? "Basic Zm9vOmJhcg==" : token);
        });
        assertThat(reply.refusal()).isEqualTo("401 sign-in-required");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void nothing_is_open_but_health() {
        assertThat(get("/actuator/health").status()).isEqualTo(200);
        for (String path :
                new String[] {"/v3/api-docs", "/actuator", "/actuator/prometheus", "/", "/error", "/nowhere"}) {
            assertThat(get(path).refusal()).as(path).isEqualTo("401 sign-in-required");
        }
    }

    @Test
    void a_register_one_has_no_role_in_answers_like_one_that_does_not_exist() {
        UUID customer = rekisteri.customer();
        String stranger = Tokens.of("clerk-of-another", "target-partners/back-office");

        Reply real = rekisteri.post(stranger, customers() + "/" + customer + "/orders", "{}");
        Reply unknownCustomer = rekisteri.post(stranger, customers() + "/" + UUID.randomUUID() + "/orders", "{}");
        Reply imagined = rekisteri.post(stranger, "/registers/no-such/customers/" + customer + "/orders", "{}");
        Reply claimed = rekisteri.post(
                Tokens.of("x", "no-such/back-office"), "/registers/no-such/customers/" + customer + "/orders", "{}");

        assertThat(real.refusal()).isEqualTo("403 register-unknown");
        assertThat(imagined.body()).isEqualTo(real.body());
        assertThat(unknownCustomer.body()).isEqualTo(real.body());
        assertThat(claimed.body()).isEqualTo(real.body());
        assertThat(imagined.response().headers().map().keySet())
                .isEqualTo(real.response().headers().map().keySet());
    }

    @Test
    void an_attempt_on_a_persons_record_from_outside_is_on_that_persons_record() {
        UUID customer = rekisteri.customer();

        rekisteri.post(Tokens.of("nosy"), customers() + "/" + customer + "/orders", "{}");

        assertThat(refusals(customer)).containsExactly("record-order register-unknown STRANGER");
    }

    @Test
    void a_role_without_an_account_is_not_enough() {
        UUID customer = rekisteri.customer();
        Reply reply = rekisteri.post(
                Tokens.of("no-account", REGISTER + "/back-office"), customers() + "/" + customer + "/orders", "{}");

        assertThat(reply.refusal()).isEqualTo("403 account-unknown");
        assertThat(refusals(customer)).containsExactly("record-order account-unknown STRANGER");
    }

    @Test
    void an_account_without_its_undertaking_does_nothing_with_personal_data() {
        UUID customer = rekisteri.customer();
        rekisteri.openAccount(Rekisteri.owner(), "unbound");

        Reply reply = rekisteri.post(
                Tokens.of("unbound", REGISTER + "/back-office"), customers() + "/" + customer + "/orders", "{}");

        assertThat(reply.refusal()).isEqualTo("403 undertaking-required");
        assertThat(refusals(customer)).containsExactly("record-order undertaking-required ACCOUNT");
    }

    @Test
    void an_account_whose_undertaking_has_ended_does_nothing_any_more() {
        String account = rekisteri.openAccount(Rekisteri.owner(), "leaver");
        rekisteri.bind(Rekisteri.owner(), account);
        String leaver = Tokens.of("leaver", REGISTER + "/back-office");
        assertThat(rekisteri.post(leaver, customers(), registration("W-9")).status())
                .isEqualTo(201);

        rekisteri.post(Rekisteri.owner(), "/registers/" + REGISTER + "/accounts/" + account + "/undertaking/end", "");

        assertThat(rekisteri.post(leaver, customers(), registration("W-10")).refusal())
                .isEqualTo("403 undertaking-required");
    }

    @Test
    void a_role_that_does_not_allow_it_is_told_which_ones_do() {
        UUID customer = rekisteri.customer();
        Reply reply =
                rekisteri.post(customers() + "/" + customer + "/restrictions", "{\"ground\": \"accuracy-contested\"}");

        assertThat(reply.refusal()).isEqualTo("403 role-required");
        assertThat(reply.body().get("allowed").toString()).isEqualTo("[\"privacy-officer\"]");
        assertThat(refusals(customer)).containsExactly("restrict-processing role-required ACCOUNT");
    }

    @Test
    void only_an_officer_relies_on_an_exception_to_a_restriction() {
        UUID customer = rekisteri.customer();
        String orders = customers() + "/" + customer + "/orders";
        String order = "{\"number\": \"O-1\", \"date\": \"2026-01-02\"}";
        rekisteri.post(
                Rekisteri.officer(),
                customers() + "/" + customer + "/restrictions",
                "{\"ground\": \"accuracy-contested\"}");

        assertThat(rekisteri.post(orders, order).refusal()).isEqualTo("403 processing-restricted");
        assertThat(rekisteri
                        .post(orders, order, request -> request.setHeader("Rekisteri-Restriction-Exception", "consent"))
                        .refusal())
                .isEqualTo("403 role-required Rekisteri-Restriction-Exception");
        assertThat(officer(orders, order, "whim").refusal())
                .isEqualTo("400 header-malformed Rekisteri-Restriction-Exception");
        assertThat(officer(orders, order, "consent").status()).isEqualTo(200);
    }

    @Test
    void owners_open_accounts_but_touch_no_customer() {
        String owner = Tokens.of("new-owner", REGISTER + "/register-owner");
        String own = rekisteri.openAccount(owner, "new-owner");
        assertThat(rekisteri.bind(owner, own).status()).isEqualTo(200);

        assertThat(rekisteri.post(owner, customers(), registration("W-11")).refusal())
                .isEqualTo("403 role-required");
        assertThat(rekisteri
                        .post("/registers/" + REGISTER + "/accounts", "{\"login\": \"x\", \"name\": \"y\"}")
                        .refusal())
                .isEqualTo("403 role-required");
        assertThat(rekisteri.history(UUID.fromString(own))).containsExactly("account-opened", "undertaking-recorded");
    }

    @Test
    void a_login_has_one_account() {
        String first = rekisteri.openAccount(Rekisteri.owner(), "twice");
        assertThat(rekisteri.openAccount(Rekisteri.owner(), "twice")).isEqualTo(first);

        Reply other = rekisteri.post(
                Rekisteri.owner(),
                "/registers/" + REGISTER + "/accounts",
                "{\"login\": \"twice\", \"name\": \"Other\"}");
        assertThat(other.refusal()).isEqualTo("409 account-conflict name");
    }

    private Reply officer(String path, String body, String exception) {
        return rekisteri.post(
                path,
                body,
                request -> request.setHeader("Authorization", "Bearer " + Rekisteri.officer())
                        .setHeader("Rekisteri-Restriction-Exception", exception));
    }

    private Reply get(String path) {
        return rekisteri.send(
                HttpRequest.newBuilder(URI.create(rekisteri.root() + path)).build());
    }

    private java.util.List<String> refusals(UUID customer) {
        return rekisteri.query("""
                SELECT (p->'event'->>'act') || ' ' || lower(replace(p->'event'->>'rule', '_', '-')) || ' '
                       || upper(m->'act'->'actor'->>'kind')
                  FROM (SELECT convert_from(payload, 'UTF8')::jsonb AS p, convert_from(metadata, 'UTF8')::jsonb AS m,
                               position FROM log.event WHERE stream = ? AND name = 'act-refused') e
                 ORDER BY position""", customer);
    }
}
