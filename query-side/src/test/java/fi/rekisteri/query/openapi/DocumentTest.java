package fi.rekisteri.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import fi.rekisteri.query.world.Contract;
import fi.rekisteri.query.world.Service;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document itself. That the traffic matches it, every test that asks over HTTP checks. */
class DocumentTest {
    static final String TEXT = Contract.document(Service.shared());
    static final JsonNode DOCUMENT = JsonMapper.builder().build().readTree(TEXT);

    @Test
    void is_openapi_3_1() {
        assertThat(DOCUMENT.at("/openapi").asString()).startsWith("3.1");
    }

    @Test
    void every_operation_under_a_register_names_its_headers_and_its_errors() {
        for (Map.Entry<String, JsonNode> path : DOCUMENT.at("/paths").properties()) {
            if (path.getKey().startsWith("/registers/{register}/")
                    && !path.getKey().contains("/notice")) {
                path.getValue().properties().forEach(operation -> namesItsHeadersAndErrors(operation.getValue()));
            }
        }
    }

    private static void namesItsHeadersAndErrors(JsonNode operation) {
        assertThat(operation.at("/operationId").asString()).isNotEmpty();
        assertThat(operation.at("/parameters").toString())
                .contains("Rekisteri-Purpose", "Rekisteri-At-Least", "\"register\"");
        JsonNode responses = operation.at("/responses");
        assertThat(responses.propertyNames())
                .contains("400", "401", "403", "422", "503")
                .containsAnyOf("200", "202");
        JsonNode done = responses.at(responses.has("202") ? "/202" : "/200");
        boolean told = done.at("/content").isMissingNode()
                || Stream.of(
                                "application/json",
                                "application/zip",
                                "application/pdf",
                                "text/csv",
                                "application/ld+json")
                        .anyMatch(done.at("/content")::has);
        assertThat(told).isEqualTo(done.at("/headers").has("Rekisteri-Position"));
    }

    @Test
    void says_what_is_always_there_and_that_there_is_nothing_else() {
        assertThat(DOCUMENT.at("/components/schemas/Customer/required").toString())
                .contains("\"status\"")
                .doesNotContain("\"values\"");
        assertThat(DOCUMENT.at("/components/schemas/Customer/additionalProperties")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void an_answer_that_is_not_as_described_would_be_noticed() {
        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(TEXT)
                .build();
        var wrong = validator.validateResponse(
                "/registers/x/accounts", Request.Method.GET, answer("{\"accounts\":[{\"name\":1}]}"));
        var right =
                validator.validateResponse("/registers/x/accounts", Request.Method.GET, answer("{\"accounts\":[]}"));

        assertThat(wrong.hasErrors()).isTrue();
        assertThat(right.hasErrors()).isFalse();
    }

    private static SimpleResponse answer(String body) {
        return SimpleResponse.Builder.ok()
                .withContentType("application/json")
                .withHeader("Rekisteri-Position", "1")
                .withBody(body)
                .build();
    }
}
