package fi.rekisteri.command;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Holds all traffic of the tests against what the service says of itself in OpenAPI. */
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> NOT_DESCRIBED = Set.of("address-unknown", "method-unsupported");

    private final OpenApiInteractionValidator validator;

    Contract(String description) {
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(description)
                .build();
    }

    /** @throws AssertionError when request or response are not as described; a refused request need not be */
    void check(HttpRequest request, String body, HttpResponse<String> response) {
        String path = request.uri().getPath();
        if (!path.startsWith("/registers/") || isNotDescribed(request, response)) {
            return;
        }
        ValidationReport report =
                validator.validateResponse(path, Request.Method.valueOf(request.method()), of(response));
        if (response.statusCode() < 300) {
            report = report.merge(validator.validateRequest(of(request, body)));
        }
        if (report.hasErrors()) {
            throw new AssertionError(request.method() + " " + path + " answered " + response.statusCode() + " "
                    + response.body() + ": " + report.getMessages());
        }
    }

    void checkAnswer(String path, int status, String body) {
        SimpleResponse answer = SimpleResponse.Builder.status(status)
                .withContentType("application/json")
                .withBody(body)
                .build();
        ValidationReport report = validator.validateResponse(path, Request.Method.POST, answer);
        if (report.hasErrors()) {
            throw new AssertionError(report.getMessages().toString());
        }
    }

    private static boolean isNotDescribed(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() < 400) {
            return false;
        }
        return !request.method().equals("POST")
                || URI.create(request.uri().getRawPath()).getRawPath().contains("%")
                || NOT_DESCRIBED.contains(
                        JSON.readTree(response.body()).path("rule").asString(""));
    }

    private static SimpleRequest of(HttpRequest request, String body) {
        SimpleRequest.Builder told = SimpleRequest.Builder.post(request.uri().getPath());
        request.headers().map().forEach(told::withHeader);
        return (body.isEmpty() ? told : told.withBody(body)).build();
    }

    private static SimpleResponse of(HttpResponse<String> response) {
        SimpleResponse.Builder told = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach(told::withHeader);
        return told.withBody(response.body()).build();
    }
}
