package fi.rekisteri.command.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes that no record of ours has: values, and the answers that say what was done. */
final class Shapes {
    static final String DONE = "Done";
    static final String ACCOUNT_DONE = "AccountDone";
    static final String REQUEST_DONE = "RequestDone";
    static final String INCIDENT_DONE = "IncidentDone";
    static final String RECIPIENT_DONE = "RecipientDone";
    static final String NOTIFICATION_DONE = "NotificationDone";
    static final String ERASURE = "ErasureAnswer";
    static final String RESULT = "BulkResult";

    private Shapes() {}

    static Map<String, Schema<?>> all() {
        Map<String, Schema<?>> shapes = new LinkedHashMap<>();
        shapes.put("PostalAddress", address());
        shapes.put(
                "Value",
                oneOf(text("Text, in the form of the field's kind"), ref("PostalAddress"))
                        .description(
                                "A value: an e-mail address, a phone number (E.164, or Finnish), a business id, a web address, an IP"
                                        + " number, a name or text; an object for a postal address"));
        shapes.put(
                "Values",
                object("Values by field id of the notice", Map.of(), List.of())
                        .additionalProperties(ref("Value"))
                        .minProperties(1));
        shapes.put(DONE, done("customer"));
        shapes.put(ACCOUNT_DONE, done("account"));
        shapes.put(REQUEST_DONE, done("request"));
        shapes.put(INCIDENT_DONE, done("incident"));
        shapes.put(RECIPIENT_DONE, done("recipient"));
        shapes.put(NOTIFICATION_DONE, done("notification"));
        shapes.put("CategoryOutcome", outcome());
        Schema<?> erasure = done("customer");
        erasure.addProperty("categories", array(ref("CategoryOutcome")));
        erasure.addProperty("paperDocuments", array(id("A document on paper that is still to be destroyed (N12)")));
        erasure.addProperty("paperText", text("What happens to paper, in words"));
        erasure.setRequired(List.of("customer", "version", "position", "changed", "categories"));
        shapes.put(ERASURE, erasure.description("What the erasure does to each category (Art. 17)"));
        shapes.put(RESULT, result());
        return shapes;
    }

    static String doneOf(String subject) {
        return switch (subject) {
            case "request" -> REQUEST_DONE;
            case "incident" -> INCIDENT_DONE;
            case "recipient" -> RECIPIENT_DONE;
            case "notification" -> NOTIFICATION_DONE;
            default -> ACCOUNT_DONE;
        };
    }

    static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    static Schema<?> text(String description) {
        return typed("string", description);
    }

    static Schema<?> number(String description) {
        return typed("integer", description).format("int64").minimum(BigDecimal.ZERO);
    }

    private static Schema<?> done(String subject) {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put(subject, id("Whose record"));
        members.put("version", number("Version of the record, for If-Match"));
        members.put("position", number("Position in the log, for Rekisteri-At-Least"));
        members.put("changed", typed("boolean", "false when all was so already"));
        members.put("hold", id("The hold or contact role that came into being"));
        members.put("disclosure", id("The disclosure: what the recipient knows the data by"));
        members.put("document", id("The document on paper that was registered"));
        members.put("visit", id("The visit that was linked"));
        members.put(
                "objections",
                text("Scopes, with spaces between, of objections that somebody with these contacts left behind: they"
                        + " stand from the start (Art. 21)"));
        return object("What was done", members, List.of(subject, "version", "position", "changed"));
    }

    private static Schema<?> outcome() {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("category", text("Id of a category of the notice"));
        members.put("label", text("Its name, in the language of Accept-Language"));
        members.put("outcome", words("erased", "kept-under-law", "deferred"));
        members.put("until", text("Last day it is kept").format("date"));
        members.put(
                "holds",
                array(text(
                        "Ids of the hold grounds that defer it; pending-request where another unanswered request of the"
                                + " customer freezes the purge")));
        members.put("reference", text("The article or point of the notice"));
        members.put("text", text("The answer in words"));
        return object(
                "What an erasure does to a category",
                members,
                List.of("category", "label", "outcome", "reference", "text"));
    }

    private static Schema<?> result() {
        Schema<?> result = done("customer");
        result.addProperty("line", number("Number of the line, from 1"));
        result.addProperty("id", text("The line's id, where it had one"));
        result.addProperty("status", number("What its own address would have answered with"));
        result.addProperty("problem", ref("Problem"));
        result.setRequired(List.of("line", "status"));
        return result.description("What came of a line: what was done, or the problem");
    }

    private static Schema<?> address() {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("careOf", text("In whose care"));
        members.put("street", text("Street and number, or box"));
        members.put("postalCode", text("Five digits in Finland, where it is required"));
        members.put("city", text("Town"));
        members.put("country", text("ISO 3166-1, two letters; FI where there is none"));
        return object("A postal address", members, List.of("street", "city")).additionalProperties(false);
    }

    private static Schema<?> id(String description) {
        return text(description).format("uuid");
    }

    static Schema<?> words(String... words) {
        JsonSchema schema = new JsonSchema();
        schema.addType("string");
        schema.setEnum(List.of((Object[]) words));
        return schema;
    }

    private static Schema<?> array(Schema<?> items) {
        return typed("array", null).items(items);
    }

    private static Schema<?> object(String description, Map<String, Schema<?>> members, List<String> required) {
        Schema<?> schema = typed("object", description);
        members.forEach(schema::addProperty);
        schema.setRequired(required.isEmpty() ? null : required);
        return schema;
    }

    private static Schema<?> oneOf(Schema<?>... schemas) {
        JsonSchema schema = new JsonSchema();
        for (Schema<?> one : schemas) {
            schema.addOneOfItem(one);
        }
        return schema;
    }

    private static Schema<?> typed(String type, @Nullable String description) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        schema.setDescription(description);
        return schema;
    }
}
