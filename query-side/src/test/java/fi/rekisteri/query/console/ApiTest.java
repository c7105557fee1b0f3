package fi.rekisteri.query.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fi.rekisteri.query.reading.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ApiTest {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final Officer ALMA =
            new Officer("alma", List.of(), "token", Locale.ENGLISH, "ip-produkter", "rights", null, null, null);

    private final MockHttpServletRequest form = new MockHttpServletRequest();
    private HttpServer side;
    private Api api;

    @BeforeEach
    void begin() throws IOException {
        side = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        side.start();
        URI address = URI.create("http://localhost:" + side.getAddress().getPort());
        api = new Api(new ConsoleSettings(address, "console", address, address, Duration.ofMinutes(1)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(form));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
        side.stop(0);
    }

    @Test
    void what_is_asked_after_a_file_was_made_is_no_older_than_its_records() {
        answers(200, "Aalto", "4711");

        assertThat(made()).isEqualTo("Aalto");
        assertThat(lastAct()).isEqualTo("4711");
    }

    @Test
    void a_file_that_is_refused_leaves_what_was_done_before() {
        answers(422, "{\"title\":\"No\",\"status\":422}", "4712");

        assertThatThrownBy(this::made).isInstanceOf(Api.Refusal.class);
        assertThat(lastAct()).isNull();
    }

    private String made() {
        StringBuilder taken = new StringBuilder();
        api.makeFile(ALMA, CSV, (head, body) -> taken.append(new String(body.readAllBytes(), UTF_8)), "/lists");
        return taken.toString();
    }

    private @Nullable String lastAct() {
        return Sitting.lastAct(form.getSession());
    }

    private void answers(int status, String text, String position) {
        side.createContext("/lists", exchange -> {
            byte[] body = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set(Headers.POSITION, position);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
