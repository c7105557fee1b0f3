package fi.rekisteri.query.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token who asks over HTTP. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_AGAIN = 60;

    private final Service service;
    private final Map<String, String> headers;
    private final boolean all;

    private Caller(Service service, Map<String, String> headers) {
        this(service, headers, false);
    }

    private Caller(Service service, Map<String, String> headers, boolean all) {
        this.service = service;
        this.headers = headers;
        this.all = all;
    }

    public static Caller of(Service service, String token) {
        return new Caller(service, Map.of("Authorization", "Bearer " + token));
    }

    public static Caller nobody(Service service) {
        return new Caller(service, Map.of());
    }

    public Caller with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(service, more, all);
    }

    public Caller as(String purpose) {
        return with("Rekisteri-Purpose", purpose);
    }

    /** Waits for the views to show the position. */
    public Caller seeing(long position) {
        return new Caller(service, headers).with("Rekisteri-At-Least", Long.toString(position));
    }

    /** Waits for the views to show all that has been written until it asks. */
    public Caller seeingAll() {
        return new Caller(service, headers, true);
    }

    public Caller without(String header) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.remove(header);
        return new Caller(service, fewer, all);
    }

    public Answer get(String path) {
        return send("GET", path);
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Answer send(String method, String path) {
        return send(method, path, HttpRequest.BodyPublishers.noBody());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, body);
        headers.forEach(request::header);
        if (all) {
            request.header("Rekisteri-At-Least", Long.toString(service.head()));
        }
        try {
            Answer answer = sent(request.build());
            if (Contract.covers(path, answer)) {
                Contract.of(service).hold(method, path, answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Who is to see all asks again while the views of a busy machine are not so far. */
    private Answer sent(HttpRequest request) throws IOException, InterruptedException {
        Answer answer = new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        for (int again = 0; again < MOST_AGAIN && all && answer.tooEarly(); again++) {
            Thread.sleep(1_000);
            answer = new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        }
        return answer;
    }

    public record Answer(HttpResponse<byte[]> http) {

        public int status() {
            return http.statusCode();
        }

        private boolean tooEarly() {
            return status() == 503 && text().contains("position-not-reached");
        }

        public String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return http.body();
        }

        public JsonNode body() {
            return JSON.readTree(text());
        }

        /** For example {@code /values/email/value}. */
        public JsonNode at(String pointer) {
            return body().at(pointer);
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public String rule() {
            return at("/rule").asString();
        }
    }
}
