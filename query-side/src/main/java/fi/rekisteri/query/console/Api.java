package fi.rekisteri.query.console;

import fi.rekisteri.query.problem.Problem;
import fi.rekisteri.query.reading.Headers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides' interfaces, asked in an officer's name. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
public class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNREACHABLE = 503;
    private static final List<String> OF_A_FILE = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_DISPOSITION, "Repr-Digest");

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

    /**
     * Has this side make something; what is asked after it is no older.
     *
     * @throws Refusal with what the service said
     */
    public <T> T make(Officer officer, Class<T> shape, String path, Object body, Object... variables) {
        ResponseEntity<T> answer = reach(() -> questions
                .post()
                .uri(path, variables)
                .headers(headers -> officer.introduce(headers))
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(shape));
        Sitting.acted(answer.getHeaders().getFirst(Headers.POSITION));
        return Objects.requireNonNull(answer.getBody());
    }

    /**
     * Has what this side made deleted.
     *
     * @throws Refusal with what the service said
     */
    public void unmake(Officer officer, String path, Object... variables) {
        Sitting.acted(reach(() -> questions
                        .delete()
                        .uri(path, variables)
                        .headers(headers -> officer.introduce(headers))
                        .retrieve()
                        .toBodilessEntity())
                .getHeaders()
                .getFirst(Headers.POSITION));
    }

    /**
     * Passes a file on as it comes, however large it is.
     *
     * @throws Refusal with what the service said
     */
    public void pass(Officer officer, HttpServletResponse to, String path, Object... variables) {
        reach(() -> questions
                .get()
                .uri(path, variables)
                .headers(headers -> officer.introduce(headers))
                .exchange((request, file) -> passed(request, file, to)));
    }

    /**
     * Has this side make a file, and passes it on while it is made.
     *
     * @throws Refusal with what the service said, before anything is passed on
     */
    public void makeFile(Officer officer, HttpServletResponse to, MediaType form, String path, Object... variables) {
        reach(() -> questions
                .post()
                .uri(path, variables)
                .headers(headers -> officer.introduce(headers))
                .accept(form, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange((request, file) -> passed(request, file, to)));
    }

    private static long passed(HttpRequest request, ClientHttpResponse file, HttpServletResponse to)
            throws IOException {
        if (file.getStatusCode().isError()) {
            refuse(request, file);
        }
        to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OF_A_FILE.forEach(name -> to.setHeader(name, file.getHeaders().getFirst(name)));
        return file.getBody().transferTo(to.getOutputStream());
    }

    /**
     * Sends a text that may be wrong in many places: what the service says of it, also when it names the places.
     *
     * @throws Refusal with what the service said, where it names none
     */
    public <T> T submit(Officer officer, Class<T> shape, MediaType form, Order order, Object... variables) {
        return reach(() -> Objects.requireNonNull(commands.post()
                .uri(order.path(), variables)
                .headers(headers -> {
                    officer.introduce(headers);
                    order.head(headers);
                })
                .contentType(form)
                .body(order.body().toString().getBytes(StandardCharsets.UTF_8))
                .exchange((request, answer) -> submitted(shape, answer))));
    }

    private static <T> T submitted(Class<T> shape, ClientHttpResponse answer) throws IOException {
        JsonNode said = JSON.readTree(answer.getBody().readAllBytes());
        if (answer.getStatusCode().isError() && !said.path("problems").isArray()) {
            throw new Refusal(answer.getStatusCode().value(), JSON.treeToValue(said, Problem.class));
        }
        Sitting.acted(answer.getHeaders().getFirst(Headers.POSITION));
        return JSON.treeToValue(said, shape);
    }

    /** How the command side says that it is, also when that is not well; everybody may ask. */
    public <T> T health(Class<T> shape, String path) {
        return reach(() -> Objects.requireNonNull(
                commands.get().uri(path).exchange((request, answer) -> Objects.requireNonNull(answer.bodyTo(shape)))));
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
