package fi.rekisteri.query.openapi;

import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.RestrictionException;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What every reading has in common: the register, the reason, the freshness, the record, the refusals. */
@Component
class ReadingOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Reads reads = handler.getMethodAnnotation(Reads.class);
        if (reads == null) {
            return operation;
        }
        List<Parameter> parameters = new ArrayList<>(common(reads));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameters.add(typed(parameter)));
        }
        operation.setParameters(parameters);
        operation.setDescription(operation.getDescription() + " Roles: " + roles(reads) + ".");
        told(done(operation), reads, handler);
        refusals(operation);
        if (reads.act().startsWith("make-")) {
            refusal(operation, "410", "The customer is erased; the log extract remains");
        } else if (reads.act().endsWith("-export")) {
            refusal(operation, "410", "The file is deleted");
        }
        return operation;
    }

    private static ApiResponse done(Operation operation) {
        ApiResponse accepted = operation.getResponses().get("202");
        return accepted == null
                ? Objects.requireNonNull(operation.getResponses().get("200"))
                : accepted;
    }

    private static void told(ApiResponse done, Reads reads, HandlerMethod handler) {
        if (handler.getMethod().getGenericReturnType().getTypeName().contains("byte[]")) {
            done.setDescription("Told; nobody's data is in it");
            done.setContent(bytes());
            return;
        }
        done.setDescription("Told, and on record");
        done.addHeaderObject(
                Headers.POSITION,
                new Header()
                        .description("Log position of the record of this reading")
                        .required(true)
                        .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)));
        if (reads.act().equals("consult-customer")) {
            done.addHeaderObject(
                    "ETag",
                    new Header()
                            .description("Version of the record, for If-Match on command-side")
                            .required(true)
                            .schema(new StringSchema()));
        }
    }

    private static Content bytes() {
        MediaType bytes = new MediaType().schema(new StringSchema());
        return new Content().addMediaType("text/plain", bytes).addMediaType("application/octet-stream", bytes);
    }

    private static List<Parameter> common(Reads reads) {
        return List.of(
                new PathParameter()
                        .name("register")
                        .description("Id of the register")
                        .schema(new StringSchema().pattern("^[a-z0-9]+(-[a-z0-9]+)*$")),
                header(Headers.PURPOSE, "Purpose, an id of the notice in force", new StringSchema())
                        .required(reads.customers()),
                header(Headers.REQUEST, "Request of the data subject that it serves", new UUIDSchema()),
                header(
                        Headers.RESTRICTION_EXCEPTION,
                        "Ground of Art. 18(2) for reading a restricted record; privacy officers only",
                        exceptions()),
                header(
                        Headers.AT_LEAST,
                        "Log position that the answer must show; waited for up to 2 s",
                        new IntegerSchema().format("int64")));
    }

    private static Parameter header(String name, String description, Schema<?> schema) {
        return new HeaderParameter().name(name).description(description).schema(schema);
    }

    private static Schema<?> exceptions() {
        StringSchema schema = new StringSchema();
        Stream.of(RestrictionException.values()).forEach(ground -> schema.addEnumItem(ground.id()));
        return schema;
    }

    private static Parameter typed(Parameter parameter) {
        return switch (parameter.getName()) {
            case "id" -> parameter.description("Id of the customer").schema(new UUIDSchema());
            case "request" -> parameter.description("Id of the request").schema(new UUIDSchema());
            case "export" -> parameter.description("Id of the export").schema(new UUIDSchema());
            default -> parameter;
        };
    }

    private static String roles(Reads reads) {
        return Stream.of(reads.roles()).map(Role::id).collect(Collectors.joining(", "));
    }

    private static void refusals(Operation operation) {
        refusal(operation, "400", "A parameter or header cannot be read, or the purpose is missing");
        refusal(operation, "401", "No valid token");
        refusal(
                operation,
                "403",
                "Role, account, undertaking, restriction or objection; or a register that is none of yours");
        refusal(operation, "404", "No such customer, request, recipient, disclosure, export or log");
        refusal(operation, "406", "It is not told in a form that is accepted");
        refusal(operation, "409", "No notice is in force yet, or the export is not ready");
        refusal(operation, "410", "The customer has been erased");
        refusal(operation, "413", "The body is too large");
        refusal(operation, "415", "The body is not JSON");
        refusal(operation, "422", "The notice does not declare the purpose, or a value breaks a rule");
        refusal(operation, "500", "A fault of the service");
        refusal(
                operation,
                "503",
                "The log cannot be written, or the position is not reached in time: Retry-After says when");
    }

    private static void refusal(Operation operation, String status, String description) {
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        operation
                .getResponses()
                .addApiResponse(
                        status, new ApiResponse().description(description).content(content));
    }
}
