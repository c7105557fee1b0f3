package fi.rekisteri.command.bulk;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.door.Body;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a line orders: a command, on whom, and the rest is its body.
 *
 * @param id the caller's name for the line; null for its number
 * @param place customer, customerNumber and hold, in the stead of an address
 * @param seen the version the caller has seen, as If-Match would say it
 */
record Ordered(
        @Nullable String id,
        Task<?> task,
        Map<String, String> place,
        @Nullable String seen,
        Body body) {
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final String NUMBER = "customerNumber";
    private static final String REGISTER = "register-customer";

    /** Lines that name the same customer, or themselves the same, are done in their order. */
    List<String> turns() {
        return Stream.of(turn(NUMBER, number()), turn("customer", place.get("customer")), turn("id", id))
                .flatMap(Optional::stream)
                .toList();
    }

    private @Nullable String number() {
        JsonNode number = body.json().get(NUMBER);
        return number != null && number.isString() ? number.stringValue() : place.get(NUMBER);
    }

    private static Optional<String> turn(String kind, @Nullable String name) {
        return name == null ? Optional.empty() : Optional.of(kind + " " + name);
    }

    /** @throws Refused body-malformed, naming the member that is missing or wrong */
    static Ordered of(Body line, Map<String, Task<?>> tasks) {
        ObjectNode rest = (ObjectNode) line.json().deepCopy();
        String id = text(rest, "id");
        if (id != null && !ID.matcher(id).matches()) {
            throw new Refused(Rule.BODY_MALFORMED, "id");
        }
        String act = text(rest, "command");
        Task<?> task = act == null ? null : tasks.get(act);
        if (task == null) {
            throw new Refused(
                    Rule.BODY_MALFORMED,
                    "command",
                    tasks.keySet().stream().sorted().toList());
        }
        String seen = version(rest);
        Map<String, String> place = new HashMap<>();
        for (String member : REGISTER.equals(act) ? List.of("customer", "hold") : List.of("customer", NUMBER, "hold")) {
            String value = text(rest, member);
            if (value != null) {
                place.put(member, value);
            }
        }
        return new Ordered(id, task, place, seen, new Body(rest, line.text()));
    }

    /** The id as far as it can be told back; null otherwise. */
    static @Nullable String idOf(Body line) {
        JsonNode id = line.json().get("id");
        return id != null && id.isString() && ID.matcher(id.stringValue()).matches() ? id.stringValue() : null;
    }

    private static @Nullable String version(ObjectNode rest) {
        JsonNode version = rest.remove("version");
        if (version == null) {
            return null;
        }
        if (version.isIntegralNumber() && version.canConvertToLong()) {
            return "\"" + version.longValue() + "\"";
        }
        if (version.isString() && version.stringValue().equals("*")) {
            return "*";
        }
        throw new Refused(Rule.BODY_MALFORMED, "version");
    }

    private static @Nullable String text(ObjectNode rest, String member) {
        JsonNode value = rest.remove(member);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new Refused(Rule.BODY_MALFORMED, member);
        }
        return value.stringValue();
    }

    /** The shape of a line, for the description of the interface. */
    @Schema(
            name = "BulkLine",
            description = "One command: these members, and beside them those of the command's own body")
    record Shape(
            @Schema(description = "The caller's name for the line, unique in the request; else its number counts")
            @Nullable
            String id,

            @Schema(description = "Which command: the operationId of its own address", requiredMode = REQUIRED)
            String command,

            @Schema(description = "Whose record, by id", format = "uuid") @Nullable
            String customer,

            @Schema(description = "Whose record, by customer number; for register-customer, the new number") @Nullable
            String customerNumber,

            @Schema(description = "Which hold or contact role", format = "uuid") @Nullable
            String hold,

            @Schema(description = "The version seen: a number, or * for any; as If-Match") @Nullable
            Object version) {}
}
