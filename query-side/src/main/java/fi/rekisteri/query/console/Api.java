package fi.rekisteri.query.console;

import fi.rekisteri.query.problem.Problem;
import fi.rekisteri.query.reading.Headers;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Both sides' interfaces, asked in an officer's name. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
public class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNREACHABLE = 503;

    private final RestClient questions;
    private final RestClient commands;

    Api(ConsoleSettings settings) {
        this.questions = client(settings.querySide());
        this.commands = client(settings.commandSide());
    }

    /** @throws Refusal with what the service said */
    public <T> T ask(Officer officer, Class<T> shape, String path, Object... variables) {
        return reach(() -> Objects.requireNonNull(questions
                .get()
                .uri(path, variables)
                .headers(headers -> officer.introduce(headers))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(shape)));
    }

    /**
     * Asks with what stands in no address.
     *
     * @throws Refusal with what the service said
     */
    public <T> T askUnseen(Officer officer, Class<T> shape, Object body, String path, Object... variables) {
        return reach(() -> Objects.requireNonNull(questions
                .post()
                .uri(path, variables)
                .headers(headers -> officer.introduce(headers))
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(shape)));
    }

    /**
     * A document as it is handed out.
     *
     * @throws Refusal with what the service said
     */
    public ResponseEntity<byte[]> fetch(Officer officer, MediaType form, String path, Object... variables) {
        return reach(() -> questions
                .get()
                .uri(path, variables)
                .headers(headers -> officer.introduce(headers))
                .accept(form)
                .retrieve()
                .toEntity(byte[].class));
    }

    /**
     * Sends a command; what is asked after it is no older.
     *
     * @throws Refusal with what the service said
     */
    public void tell(Officer officer, Order order, Object... variables) {
        Sitting.acted(reach(() -> sent(officer, order, variables).toBodilessEntity())
                .getHeaders()
                .getFirst(Headers.POSITION));
    }

    /**
     * Sends a command that answers something.
     *
     * @throws Refusal with what the service said
     */
    public <T> T order(Officer officer, Class<T> shape, Order order, Object... variables) {
        ResponseEntity<T> answer = reach(() -> sent(officer, order, variables).toEntity(shape));
        Sitting.acted(answer.getHeaders().getFirst(Headers.POSITION));
        return Objects.requireNonNull(answer.getBody());
    }

    private RestClient.ResponseSpec sent(Officer officer, Order order, Object... variables) {
        return commands.post()
                .uri(order.path(), variables)
                .headers(headers -> {
                    officer.introduce(headers);
                    order.head(headers);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(order.body())
                .retrieve();
    }

    private static RestClient client(URI address) {
        return RestClient.builder()
                .baseUrl(address.toString())
                .defaultStatusHandler(HttpStatusCode::isError, Api::refuse)
                .build();
    }

    private static void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        try {
            throw new Refusal(status, JSON.readValue(response.getBody().readAllBytes(), Problem.class));
        } catch (JacksonException e) {
            throw new Refusal(status, null);
        }
    }

    private static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            throw new Refusal(UNREACHABLE, null);
        }
    }

    /** Something to be done, once: the same {@code once} again has the same effect. {@code version}: of the record the officer saw. */
    public record Order(
            String path, Object body, String once, @Nullable Long version) {
        void head(HttpHeaders headers) {
            headers.set("Idempotency-Key", once);
            if (version != null) {
                headers.setIfMatch("\"" + version + "\"");
            }
        }
    }

    /** The service said no, or nothing at all. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient @Nullable Problem problem;

        public Refusal(int status, @Nullable Problem problem) {
            super("answered " + status, null, false, false);
            this.status = status;
            this.problem = problem;
        }

        public int status() {
            return status;
        }

        public @Nullable Problem problem() {
            return problem;
        }
    }
}
