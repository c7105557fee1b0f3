package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.record.Told;
import fi.rekisteri.shared.tlog.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of {@code records.csv} (RFC 4180, but for LF). */
final class CsvLine {
    static final byte[] HEADER = ("leaf,position,event,kind,stream,sequence,name,revision,occurred,recorded,"
                    + "act,processing,outcome,categories,fields,purpose,basis,actor,role,channel\n")
            .getBytes(UTF_8);

    private final StringBuilder line = new StringBuilder(320);

    private CsvLine() {}

    static byte[] of(long leaf, StoredEvent event, Decoded decoded) {
        CsvLine csv = new CsvLine();
        csv.row(leaf, event);
        csv.told(decoded.told());
        csv.act(decoded.act());
        csv.line.setCharAt(csv.line.length() - 1, '\n');
        return csv.line.toString().getBytes(UTF_8);
    }

    private void row(long leaf, StoredEvent event) {
        cell(leaf);
        cell(event.position());
        cell(event.id());
        cell(event.kind());
        cell(event.stream());
        cell(event.sequence());
        cell(event.name());
        cell(event.revision());
        cell(Times.text(event.occurredAt()));
        cell(Times.text(event.recordedAt()));
    }

    private void told(@Nullable Told told) {
        cell(told == null ? null : told.act());
        cell(told == null ? null : RecordLine.word(told.processing()));
        cell(told == null ? null : RecordLine.word(told.outcome()));
        cell(told == null ? null : String.join(" ", told.categories()));
        cell(told == null ? null : String.join(" ", told.fields()));
    }

    private void act(@Nullable JsonNode act) {
        cell(text(act, "purpose"));
        cell(text(act, "basis"));
        JsonNode actor = act == null ? null : act.get("actor");
        cell(text(actor, "pseudonym"));
        cell(text(actor, "role"));
        cell(text(act, "channel"));
    }

    private static @Nullable String text(@Nullable JsonNode object, String name) {
        JsonNode value = object == null ? null : object.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private void cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
        line.append(',');
    }
}
