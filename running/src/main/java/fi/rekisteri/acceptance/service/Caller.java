package fi.rekisteri.acceptance.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A programme with a token, speaking to both sides about one register. {@code with} gives a caller that sends one more header with every
 * request.
 */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_AGAIN = 60;

    private final Ports ports;
    private final String register;
    private final Map<String, String> headers;

    private Caller(Ports ports, String register, Map<String, String> headers) {
        this.ports = ports;
        this.register = register;
        this.headers = headers;
    }

    /** @param role of the programme, in the register: {@code back-office} and so on */
    public static Caller of(Rekisteri rekisteri, String register, String role) {
        String name = register + "-" + role;
        return new Caller(rekisteri.ports(), register, Map.of())
                .with("Authorization", "Bearer " + token(rekisteri, name));
    }

    public static String token(Rekisteri rekisteri, String name) {
        String basic = Base64.getEncoder()
                .encodeToString((name + ":" + rekisteri.secret(name)).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + rekisteri.ports().identity() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return send(request).expect(200).json().path("access_token").asString();
    }

    public Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(ports, register, more);
    }

    public Caller purpose(String purpose) {
        return with("Rekisteri-Purpose", purpose);
    }

    public Caller seeing(String tag) {
        return with("If-Match", tag);
    }

    public Caller atLeast(String position) {
        return with("Rekisteri-At-Least", position);
    }

    /** The same caller, who asks for another register. */
    public Caller of(String otherRegister) {
        return new Caller(ports, otherRegister, headers);
    }

    /** @param path within the register, for example {@code /customers} */
    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** A command, with a new Idempotency-Key unless the caller carries one. */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = request(ports.commandSide(), path);
        if (!headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** A query. */
    public Answer get(String path) {
        return fresh(request(ports.querySide(), path).GET().build());
    }

    /** What query-side is told to do: make an export, name people under an order. */
    public Answer order(String path, Object body) {
        return fresh(request(ports.querySide(), path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Asks again, as the answer advises, while the views of a busy machine are not as fresh as was asked for. */
    private static Answer fresh(HttpRequest request) {
        Answer answer = send(request);
        for (int again = 0; again < MOST_AGAIN && tooEarly(answer); again++) {
            Rekisteri.pause(1_000);
            answer = send(request);
        }
        return answer;
    }

    private static boolean tooEarly(Answer answer) {
        return answer.status() == 503 && answer.text().contains("position-not-reached");
    }

    public static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public HttpRequest.Builder request(int port, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/registers/" + register + path));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String register() {
        return register;
    }

    public Ports ports() {
        return ports;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
