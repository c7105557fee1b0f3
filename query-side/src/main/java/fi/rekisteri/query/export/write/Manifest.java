package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.log.LogTree;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifest.json}. */
final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Manifest() {}

    /**
     * @param size leaves of the checkpoint
     * @param logRetention after which records may have ended; null when none has
     * @param own the event that put the export on record
     * @param files SHA-256 of each file that no hash of the tree covers
     */
    static byte[] of(
            LogTree tree,
            long size,
            long records,
            Instant created,
            Scope scope,
            @Nullable Period logRetention,
            OwnEvent own,
            Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("format", "rekisteri-export/v1");
            json.writeStringProperty("origin", tree.origin());
            json.writeStringProperty("register", tree.register());
            json.writeNumberProperty("size", size);
            json.writeNumberProperty("records", records);
            json.writeStringProperty("created", Times.text(created));
            json.writeName("scope");
            scope(json, scope);
            json.writeStringProperty("entries", scope.scopeOnly() ? "scope" : "all");
            text(json, "logRetention", logRetention == null ? null : logRetention.toString());
            json.writeName("export");
            json.writeStartObject();
            json.writeNumberProperty("leaf", own.leaf());
            json.writeStringProperty("event", own.event().toString());
            if (own.tree().id() != tree.id()) {
                json.writeStringProperty("origin", own.tree().origin());
            }
            json.writeEndObject();
            json.writeName("files");
            json.writeStartObject();
            files.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void scope(JsonGenerator json, Scope scope) {
        json.writeStartObject();
        text(json, "from", scope.from() == null ? null : Times.text(scope.from()));
        text(json, "to", scope.to() == null ? null : Times.text(scope.to()));
        text(json, "subject", scope.subject() == null ? null : scope.subject().toString());
        texts(json, "kinds", scope.kinds());
        texts(json, "names", scope.names());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        if (values.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
