package fi.rekisteri.acceptance.service;

import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response, and the ways its members are asked for. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(text());
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The version of the record, for {@code If-Match}. */
    public String tag() {
        return header("ETag");
    }

    public String position() {
        return header("Rekisteri-Position");
    }

    public String rule() {
        return json().path("rule").asString("");
    }

    public UUID id(String member) {
        return UUID.fromString(json().path(member).asString());
    }

    /** @throws IllegalStateException with all that came, when it is not this status */
    public Answer expect(int status) {
        if (status() != status) {
            throw new IllegalStateException("Not " + status + " but " + status() + ": "
                    + response.request().method() + " " + response.request().uri() + " " + text());
        }
        return this;
    }

    public Answer expect(int status, String rule) {
        expect(status);
        if (!rule().equals(rule)) {
            throw new IllegalStateException("Not " + rule + " but " + text());
        }
        return this;
    }
}
