package fi.rekisteri.query.console;

import fi.rekisteri.query.problem.Problem;
import fi.rekisteri.query.reading.Headers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides' interfaces, asked in an officer's name. Whatever is asked or sent throws a {@link Refusal} with what the service said. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
public class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Side questions;
    private final Side commands;

    Api(ConsoleSettings settings) {
        this.questions = new Side(settings.querySide());
        this.commands = new Side(settings.commandSide());
    }

    public <T> T ask(Officer officer, Class<T> shape, String path, Object... variables) {
        return Side.reach(() -> Objects.requireNonNull(questions
                .get(officer, path, variables)
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(shape)));
    }

    /** Asks with what stands in no address. */
    public <T> T askUnseen(Officer officer, Class<T> shape, Object body, String path, Object... variables) {
        return Side.reach(() ->
                Objects.requireNonNull(asked(officer, body, path, variables).body(shape)));
    }

    /** A document as it is handed out. */
    public ResponseEntity<byte[]> fetch(Officer officer, MediaType form, String path, Object... variables) {
        return Side.reach(() ->
                questions.get(officer, path, variables).accept(form).retrieve().toEntity(byte[].class));
    }

    /** Sends a command; what is asked after it is no older. */
    public void tell(Officer officer, Order order, Object... variables) {
        acted(Side.reach(() -> sent(officer, order, variables).toBodilessEntity()));
    }

    /** Sends a command that answers something. */
    public <T> T order(Officer officer, Class<T> shape, Order order, Object... variables) {
        return Objects.requireNonNull(
                acted(Side.reach(() -> sent(officer, order, variables).toEntity(shape)))
                        .getBody());
    }

    /** Has this side make something; what is asked after it is no older. */
    public <T> T make(Officer officer, Class<T> shape, String path, Object body, Object... variables) {
        return Objects.requireNonNull(
                acted(Side.reach(() -> asked(officer, body, path, variables).toEntity(shape)))
                        .getBody());
    }

    /** Has what this side made deleted. */
    public void unmake(Officer officer, String path, Object... variables) {
        acted(Side.reach(
                () -> questions.delete(officer, path, variables).retrieve().toBodilessEntity()));
    }

    /** Passes a file on as it comes, however large it is. */
    public void pass(Officer officer, HttpServletResponse to, String path, Object... variables) {
        Side.reach(
                () -> questions.get(officer, path, variables).exchange((request, file) -> passed(request, file, to)));
    }

    /** Has this side make a file, which is taken while it is made; what is asked after it is no older. A refusal comes before anything is taken. */
    public void makeFile(Officer officer, MediaType form, Arriving file, String path, Object... variables) {
        Side.reach(() -> questions
                .post(officer, path, variables)
                .accept(form, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange((request, answer) -> {
                    if (answer.getStatusCode().isError()) {
                        Side.refuse(request, answer);
                    }
                    Sitting.acted(answer.getHeaders().getFirst(Headers.POSITION));
                    file.take(answer.getHeaders(), answer.getBody());
                    return true;
                }));
    }

    /** Takes a file as it comes. */
    public interface Arriving {
        void take(HttpHeaders head, InputStream body) throws IOException;
    }

    /** Sends a text that may be wrong in many places: what the service says of it, also when it names the places. */
    public <T> T submit(Officer officer, Class<T> shape, MediaType form, Order order, Object... variables) {
        return Side.reach(() -> Objects.requireNonNull(commands.post(officer, order.path(), variables)
                .headers(order::head)
                .contentType(form)
                .body(order.body().toString().getBytes(StandardCharsets.UTF_8))
                .exchange((request, answer) -> submitted(shape, answer))));
    }

    /** How the command side says that it is, also when that is not well; everybody may ask. */
    public <T> T health(Class<T> shape, String path) {
        return Side.reach(() -> Objects.requireNonNull(
                commands.get(path).exchange((request, answer) -> Objects.requireNonNull(answer.bodyTo(shape)))));
    }

    private RestClient.ResponseSpec sent(Officer officer, Order order, Object... variables) {
        return commands.post(officer, order.path(), variables)
                .headers(order::head)
                .contentType(MediaType.APPLICATION_JSON)
                .body(order.body())
                .retrieve();
    }

    private RestClient.ResponseSpec asked(Officer officer, Object body, String path, Object... variables) {
        return questions
                .post(officer, path, variables)
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve();
    }

    private static <T> ResponseEntity<T> acted(ResponseEntity<T> answer) {
        Sitting.acted(answer.getHeaders().getFirst(Headers.POSITION));
        return answer;
    }

    private static long passed(HttpRequest request, ClientHttpResponse file, HttpServletResponse to)
            throws IOException {
        if (file.getStatusCode().isError()) {
            Side.refuse(request, file);
        }
        FileHead.pass(file.getHeaders(), to);
        return file.getBody().transferTo(to.getOutputStream());
    }

    private static <T> T submitted(Class<T> shape, ClientHttpResponse answer) throws IOException {
        JsonNode said = JSON.readTree(answer.getBody().readAllBytes());
        if (answer.getStatusCode().isError() && !said.path("problems").isArray()) {
            throw new Refusal(answer.getStatusCode().value(), JSON.treeToValue(said, Problem.class));
        }
        Sitting.acted(answer.getHeaders().getFirst(Headers.POSITION));
        return JSON.treeToValue(said, shape);
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
