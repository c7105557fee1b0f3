package fi.rekisteri.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Service;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    static final Service SERVICE = Service.shared();
    static final Caller CLERK = SERVICE.clerk("ip-produkter");

    @ParameterizedTest
    @CsvSource({
        "GET,    /nothing/here,                                   404, address-unknown",
        "GET,    /registers/ip-produkter/nothing,                 404, address-unknown",
        "POST,   /registers/ip-produkter/customers,               405, method-unsupported",
        "DELETE, /registers/ip-produkter/log,                     405, method-unsupported",
        "GET,    /registers/ip-produkter/customers?limit=many,    400, parameter-malformed",
        "GET,    /registers/ip-produkter/customers?limit=0,       400, parameter-malformed",
        "GET,    /registers/ip-produkter/customers/1-1-1-1-1,     400, parameter-malformed"
    })
    void every_error_is_a_problem_with_its_rule(String method, String path, int status, String rule) {
        Answer answer = CLERK.send(method, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.at("/type").asString()).isEqualTo("urn:rekisteri:rule:" + rule);
        assertThat(answer.at("/status").asInt()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void what_is_not_accepted_is_a_problem_all_the_same() {
        Answer answer = CLERK.with("Accept", "text/csv").get("/registers/ip-produkter/customers");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.rule()).isEqualTo("media-type-unsupported");
    }

    @ParameterizedTest
    @CsvSource({
        "fi-FI,            fi, Kirjaudu",
        "'sv;q=0.9,de',    sv, Logga in",
        "'de,en;q=0.1',    en, Sign in",
        "'%%%',            en, Sign in"
    })
    void speaks_the_callers_language(String wanted, String spoken, String words) {
        Answer answer = Caller.nobody(SERVICE).with("Accept-Language", wanted).get("/registers/ip-produkter/log");

        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.at("/title").asString()).containsIgnoringCase(words.substring(0, 5));
    }

    @Test
    void a_request_that_cannot_be_read_is_answered_without_repeating_it() throws IOException {
        String answer = raw("GET /registers/{}|secret-in-plain HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("secret");
    }

    @Test
    void a_path_that_the_firewall_rejects_is_a_problem() throws IOException {
        String answer = raw("GET //registers;x=1/%2e%2e HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void health_is_open_and_tells_no_details() {
        Answer answer = Caller.nobody(SERVICE).get("/actuator/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/components/views/status").asString()).isEqualTo("UP");
        assertThat(answer.text()).doesNotContain("lag", "jdbc");
        assertThat(Caller.nobody(SERVICE).get("/actuator/health/readiness").status())
                .isEqualTo(200);
        assertThat(Caller.nobody(SERVICE).get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(Caller.nobody(SERVICE).get("/v3/api-docs").status()).isEqualTo(401);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SERVICE.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
