package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.record.Told;
import fi.rekisteri.shared.tlog.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A line of {@code records.jsonl}. */
final class RecordLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordLine() {}

    static byte[] of(long leaf, StoredEvent event, Decoded decoded) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberProperty("leaf", leaf);
            row(json, event);
            redacted(json, event.ended());
            json.writeName("told");
            told(json, decoded.told());
            json.writeName("act");
            if (decoded.act() == null) {
                json.writeNull();
            } else {
                json.writeTree(decoded.act());
            }
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void row(JsonGenerator json, StoredEvent event) {
        json.writeNumberProperty("position", event.position());
        json.writeStringProperty("event", event.id().toString());
        json.writeStringProperty("register", event.register());
        json.writeStringProperty("kind", event.kind());
        text(json, "stream", event.stream());
        if (event.sequence() == null) {
            json.writeNullProperty("sequence");
        } else {
            json.writeNumberProperty("sequence", event.sequence());
        }
        json.writeStringProperty("name", event.name());
        json.writeNumberProperty("revision", event.revision());
        json.writeStringProperty("occurred", Times.text(event.occurredAt()));
        json.writeStringProperty("recorded", Times.text(event.recordedAt()));
        text(json, "keys", event.keyCommitments());
    }

    private static void redacted(JsonGenerator json, StoredEvent.@Nullable Ended ended) {
        if (ended == null) {
            json.writeNullProperty("redacted");
            return;
        }
        json.writeName("redacted");
        json.writeStartObject();
        json.writeStringProperty("retention", ended.on().toString());
        json.writeEndObject();
    }

    private static void told(JsonGenerator json, @Nullable Told told) {
        if (told == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("act", told.act());
        json.writeStringProperty("processing", word(told.processing()));
        json.writeStringProperty("term", told.processing().term());
        json.writeStringProperty("outcome", word(told.outcome()));
        texts(json, "categories", told.categories());
        texts(json, "fields", told.fields());
        text(json, "source", told.source());
        text(json, "right", told.right() == null ? null : told.right().article());
        text(json, "rule", told.rule() == null ? null : told.rule().id());
        json.writeName("details");
        json.writeStartObject();
        told.details().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void texts(JsonGenerator json, String name, Collection<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
