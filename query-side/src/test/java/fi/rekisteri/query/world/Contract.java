package fi.rekisteri.query.world;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the service says of itself, held against every answer it gives in any test. */
public final class Contract {
    /** Tiles have paths of any depth, which OpenAPI cannot say. */
    private static final Pattern OPERATIONS = Pattern.compile(
            "^/registers/[^/]+/(customers|customer-lists|log|accounts|exports|exposures|incidents|retention|statistics)(?!.*/tile/)");

    private static final Set<String> NO_OPERATION = Set.of("address-unknown", "method-unsupported");
    private static final Map<Service, Contract> OF = new ConcurrentHashMap<>();

    private final OpenApiInteractionValidator validator;

    private Contract(String document) {
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .build();
    }

    static Contract of(Service service) {
        return OF.computeIfAbsent(service, each -> new Contract(document(each)));
    }

    public static String document(Service service) {
        return Caller.of(service, Tokens.of("reader")).get("/v3/api-docs").text();
    }

    static boolean covers(String path, Caller.Answer answer) {
        return OPERATIONS.matcher(path).find() && !(answer.status() >= 404 && NO_OPERATION.contains(answer.rule()));
    }

    /** @throws AssertionError when the answer is not as described */
    void hold(String method, String path, Caller.Answer answer) {
        SimpleResponse.Builder response =
                SimpleResponse.Builder.status(answer.status()).withBody(answer.text());
        answer.http()
                .headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> response.withHeader(name, value)));
        ValidationReport report = validator.validateResponse(
                URI.create(path).getPath(), Request.Method.valueOf(method), response.build());
        if (report.hasErrors()) {
            throw new AssertionError(method + " " + path + " " + answer.status() + " is not as described: "
                    + report.getMessages() + "\n" + answer.text());
        }
    }
}
