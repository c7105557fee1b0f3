package fi.rekisteri.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.door.Tasks;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description is complete; that it is true, every other test over HTTP shows, since its traffic is held against it. */
class DescriptionTest {
    final Rekisteri rekisteri = Rekisteri.running();
    final JsonNode api = rekisteri.description();

    @Test
    void it_is_open_api_3_1() {
        assertThat(api.get("openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void every_task_has_an_operation_of_its_name() {
        Set<String> operations = new TreeSet<>();
        posts().forEach(operation -> operations.add(operation.get("operationId").stringValue()));

        Set<String> tasks = new TreeSet<>(Set.of("bulk", "revise-notice"));
        rekisteri
                .beans(Tasks.class)
                .forEach(some -> some.all().stream().map(Task::act).forEach(tasks::add));
        assertThat(operations).isEqualTo(tasks);
    }

    @Test
    void every_operation_tells_its_headers_and_its_refusals() {
        for (JsonNode operation : posts()) {
            assertThat(operation.get("parameters").toString())
                    .contains("Idempotency-Key", "Rekisteri-Request", "Accept-Language");
            for (String status : Set.of("400", "401", "403", "409", "413", "415", "422", "500", "503")) {
                assertThat(operation.at("/responses/" + status + "/content").toString())
                        .as(operation.get("operationId") + " " + status)
                        .contains("application/problem+json");
            }
        }
    }

    @Test
    void if_match_is_required_where_a_decision_rests_on_a_version() {
        Set<String> versioned = new TreeSet<>();
        for (JsonNode operation : posts()) {
            operation
                    .get("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.get("name").stringValue().equals("If-Match"))
                    .filter(parameter -> parameter.path("required").asBoolean(false))
                    .forEach(parameter ->
                            versioned.add(operation.get("operationId").stringValue()));
        }
        assertThat(versioned)
                .containsExactly(
                        "anonymise-customer",
                        "complete-value",
                        "correct-value",
                        "erase-customer",
                        "lift-restriction",
                        "remove-value");
    }

    @Test
    void no_shape_is_referred_to_that_is_not_there() {
        Set<String> referred = new TreeSet<>();
        api.findValues("$ref").forEach(reference -> referred.add(reference.stringValue()));
        for (String reference : referred) {
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        assertThat(referred).contains("#/components/schemas/Problem", "#/components/schemas/Values");
    }

    @Test
    void an_answer_that_is_not_as_described_would_be_noticed() {
        assertThatThrownBy(() -> rekisteri.pretend("/registers/ip-produkter/customers", 201, "{\"customer\": 5}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("version");
    }

    private Iterable<JsonNode> posts() {
        return api.get("paths").properties().stream()
                .map(Map.Entry::getValue)
                .map(path -> path.get("post"))
                .toList();
    }
}
