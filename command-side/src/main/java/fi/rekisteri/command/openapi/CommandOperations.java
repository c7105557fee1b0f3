package fi.rekisteri.command.openapi;

import static fi.rekisteri.command.openapi.Shapes.number;
import static fi.rekisteri.command.openapi.Shapes.ref;
import static fi.rekisteri.command.openapi.Shapes.text;

import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.door.Tasks;
import fi.rekisteri.shared.act.RestrictionException;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What every command has in common: where, why, once, on which version; what it answers and how it is refused. */
@Component
class CommandOperations implements OperationCustomizer {
    private static final String BULK = "bulk";
    private static final Set<String> ERASING = Set.of("erase-customer", "anonymise-customer");

    private final Map<String, Task<?>> tasks;

    CommandOperations(List<Tasks> tasks) {
        this.tasks =
                tasks.stream().flatMap(some -> some.all().stream()).collect(Collectors.toMap(Task::act, task -> task));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Task<?> task = tasks.get(operation.getOperationId());
        boolean bulk = BULK.equals(operation.getOperationId());
        List<Parameter> parameters = new ArrayList<>(place(handler));
        Optional.ofNullable(operation.getParameters())
                .ifPresent(declared -> declared.stream()
                        .filter(parameter -> !"path".equals(parameter.getIn()))
                        .forEach(parameters::add));
        parameters.addAll(headers(bulk || (task != null && task.personal()), task));
        operation.setParameters(parameters);
        if (task != null) {
            operation.setDescription("Roles: " + roles(task) + ".");
            answers(operation, task);
        } else if (bulk) {
            operation.setDescription(
                    "Lines of one customer, or of one id, are done in their order; others side by side. Each"
                            + " line is done once under the Idempotency-Key and its id. Roles: back-office, privacy-officer; each"
                            + " command its own.");
            ApiResponses responses = new ApiResponses();
            responses.addApiResponse(
                    "200",
                    new ApiResponse()
                            .description("A line for each line, in their order, as they are done")
                            .content(content("application/x-ndjson", ref(Shapes.RESULT))));
            operation.setResponses(responses);
        }
        refusals(operation);
        return operation;
    }

    private static void answers(Operation operation, Task<?> task) {
        String shape = ERASING.contains(task.act())
                ? Shapes.ERASURE
                : task.subject().equals("customer") ? Shapes.DONE : Shapes.doneOf(task.subject());
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse("200", done("Done, or so already", shape));
        if (Set.of("register-customer", "open-account", "receive-request", "open-incident", "register-recipient")
                .contains(task.act())) {
            ApiResponse created = done("Came into being", shape);
            created.addHeaderObject(
                    "Location", header("Its address", text("A path").format("uri-reference"), true));
            responses.addApiResponse("201", created);
        }
        operation.setResponses(responses);
    }

    private static ApiResponse done(String description, String shape) {
        ApiResponse done = new ApiResponse().description(description).content(content("application/json", ref(shape)));
        done.addHeaderObject(
                "ETag", header("Version of the record, quoted, for If-Match", text("\"<version>\""), true));
        done.addHeaderObject("Rekisteri-Position", header("Position in the log", number("From 0"), true));
        done.addHeaderObject(
                "Idempotency-Replayed",
                header("true when the answer was given before under this key", text("true"), false));
        return done;
    }

    private static List<Parameter> place(HandlerMethod handler) {
        RequestMapping type = handler.getBeanType().getAnnotation(RequestMapping.class);
        PostMapping method = handler.getMethodAnnotation(PostMapping.class);
        String path = (type == null ? "" : String.join("", type.path()) + String.join("", type.value()))
                + (method == null ? "" : String.join("", method.value()));
        return Stream.of(
                        "register",
                        "customer",
                        "hold",
                        "document",
                        "account",
                        "entry",
                        "request",
                        "incident",
                        "recipient",
                        "notification")
                .filter(name -> path.contains("{" + name + "}"))
                .map(CommandOperations::variable)
                .toList();
    }

    private static Parameter variable(String name) {
        if (name.equals("entry")) {
            return new PathParameter()
                    .name(name)
                    .description("Position of the entry in the log")
                    .schema(text("A number").pattern("^\\d{1,18}$"));
        }
        return new PathParameter()
                .name(name)
                .description("Id of the " + name)
                .schema(
                        name.equals("register")
                                ? text("Words joined by hyphens").pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
                                : text("A UUID").format("uuid"));
    }

    private static List<Parameter> headers(boolean personal, @Nullable Task<?> task) {
        List<Parameter> headers = new ArrayList<>();
        headers.add(given("Idempotency-Key", "1 to 128 visible ASCII characters; a key of its own for every command")
                .required(true)
                .schema(text("Any").pattern("^[!-~]{1,128}$")));
        if (personal) {
            headers.add(given("Rekisteri-Purpose", "Purpose: an id of the notice in force")
                    .required(true));
            headers.add(exception());
        }
        headers.add(given("Rekisteri-Request", "Request of the data subject that it serves")
                .schema(text("A UUID").format("uuid")));
        boolean versioned = task != null && task.versioned();
        headers.add(given("If-Match", "The ETag of the version that the decision rests on; * for any")
                .required(versioned));
        headers.add(given("Accept-Language", "fi, sv or en: the language of problems and texts"));
        return headers;
    }

    private static Parameter exception() {
        Schema<?> grounds = Shapes.words(Stream.of(RestrictionException.values())
                .map(RestrictionException::id)
                .toArray(String[]::new));
        return given(
                        "Rekisteri-Restriction-Exception",
                        "Ground of Art. 18(2) for acting on a restricted record; privacy officers only")
                .schema(grounds);
    }

    private static Parameter given(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(text("Text"));
    }

    private static Header header(String description, Schema<?> schema, boolean always) {
        return new Header().description(description).required(always).schema(schema);
    }

    private static void refusals(Operation operation) {
        refusal(operation, "400", "Body, header or parameter cannot be read, or the purpose or key is missing");
        refusal(operation, "401", "No valid token");
        refusal(operation, "403", "Role, account, undertaking or restriction; or a register that is none of yours");
        refusal(operation, "404", "No such customer, invoice, hold, contact role, request, recipient or notification");
        refusal(operation, "409", "The state of the record does not allow it");
        refusal(operation, "410", "The customer has been erased");
        refusal(operation, "412", "The record is not in the version that If-Match names");
        refusal(operation, "413", "More than 64 KiB");
        refusal(operation, "415", "Another media type, charset or encoding");
        refusal(
                operation,
                "422",
                "A value is wrong or missing, or the notice does not declare it; or the key was used before");
        refusal(operation, "428", "The version is missing");
        refusal(operation, "500", "A fault of the service");
        refusal(operation, "503", "The log cannot be written; Retry-After says when to try again");
    }

    private static void refusal(Operation operation, String status, String description) {
        if (!operation.getResponses().containsKey(status)
                || operation.getResponses().get(status).getContent() == null) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse()
                                    .description(description)
                                    .content(content("application/problem+json", ref("Problem"))));
        }
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static String roles(Task<?> task) {
        return task.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }
}
