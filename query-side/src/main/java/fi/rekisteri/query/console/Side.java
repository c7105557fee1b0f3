package fi.rekisteri.query.console;

import fi.rekisteri.query.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One of both sides, over HTTP. */
final class Side {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;

    Side(URI address) {
        this.client = RestClient.builder()
                .baseUrl(address.toString())
                .defaultStatusHandler(HttpStatusCode::isError, Side::refuse)
                .build();
    }

    /** What everybody may ask. */
    RestClient.RequestHeadersSpec<?> get(String path) {
        return client.get().uri(path);
    }

    RestClient.RequestHeadersSpec<?> get(Officer officer, String path, Object... variables) {
        return client.get().uri(path, variables).headers(officer::introduce);
    }

    RestClient.RequestBodySpec post(Officer officer, String path, Object... variables) {
        return client.post().uri(path, variables).headers(officer::introduce);
    }

    RestClient.RequestHeadersSpec<?> delete(Officer officer, String path, Object... variables) {
        return client.delete().uri(path, variables).headers(officer::introduce);
    }

    /** @throws Api.Refusal always, with what the answer says */
    static void refuse(HttpRequest request, ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        try {
            throw new Api.Refusal(status, JSON.readValue(answer.getBody().readAllBytes(), Problem.class));
        } catch (JacksonException e) {
            throw new Api.Refusal(status, null);
        }
    }

    /** @throws Api.Refusal where nothing answers */
    static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            throw new Api.Refusal(HttpStatus.SERVICE_UNAVAILABLE.value(), null);
        }
    }
}
