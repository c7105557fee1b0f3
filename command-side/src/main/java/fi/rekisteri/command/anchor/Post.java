package fi.rekisteri.command.anchor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends a few bytes and reads a few. An authority that hangs or floods is no authority. */
final class Post {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 64 * 1024;

    private final HttpClient http;
    private final URI address;
    private final String type;

    Post(HttpClient http, URI address, String type) {
        this.http = http;
        this.address = address;
        this.type = type;
    }

    record Answer(int status, byte[] body) {}

    Answer send(byte[] body) throws NoEvidence, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] read = in.readNBytes(MAX_BYTES + 1);
                if (read.length > MAX_BYTES) {
                    throw new NoEvidence("it answers more than anybody asked for");
                }
                return new Answer(response.statusCode(), read);
            }
        } catch (IOException e) {
            throw new NoEvidence("it cannot be reached: " + e.getClass().getSimpleName());
        }
    }
}
