package fi.rekisteri.verifier.follow;

import fi.rekisteri.verifier.log.Illegible;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log served over HTTP. Answers longer than they can be are not read to their end. */
public final class Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final Headers headers;

    /** What is sent with each request, for example the access token a service asks for: asked each time, for tokens end. */
    @FunctionalInterface
    public interface Headers {
        List<Map.Entry<String, String>> now() throws IOException, Illegible;
    }

    public Source(URI base, Headers headers) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text : text + "/";
        this.headers = headers;
    }

    /** Empty when there is no such thing (404). */
    Optional<byte[]> find(String path, int limit) throws IOException, Illegible {
        HttpResponse<InputStream> response = send(path);
        try (InputStream body = decoded(response)) {
            if (response.statusCode() == 404) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new IOException("the service answered " + response.statusCode() + " for " + path);
            }
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Illegible("an answer for " + path + " that is longer than it can be");
            }
            return Optional.of(bytes);
        }
    }

    byte[] get(String path, int limit) throws IOException, Illegible {
        return find(path, limit).orElseThrow(() -> new IOException("the service has no " + path));
    }

    private HttpResponse<InputStream> send(String path) throws IOException, Illegible {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        headers.now().forEach(header -> request.header(header.getKey(), header.getValue()));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private static InputStream decoded(HttpResponse<InputStream> response) throws IOException {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return packed ? new GZIPInputStream(response.body()) : response.body();
    }
}
