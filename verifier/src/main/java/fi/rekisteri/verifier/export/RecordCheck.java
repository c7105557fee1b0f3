package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.export.Erasures.Erasure;
import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.State;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a decoded record against what was hashed: the entry, and the stored bytes where they are. */
final class RecordCheck {
    private static final Set<String> MEMBERS = Set.of(
            "leaf",
            "position",
            "event",
            "register",
            "kind",
            "stream",
            "sequence",
            "name",
            "revision",
            "occurred",
            "recorded",
            "keys",
            "redacted",
            "told",
            "act");
    private static final Set<String> TOLD = Set.of(
            "act", "processing", "term", "outcome", "categories", "fields", "source", "right", "rule", "details");

    /** @param by leaf of the erasure; -1 when there is none */
    record Judged(State state, long by) {}

    /** What is wrong with a record. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        final Reason reason;
        final String what;

        Wrong(Reason reason, String what) {
            super(what, null, false, false);
            this.reason = reason;
            this.what = what;
        }
    }

    private final Manifest manifest;
    private final Erasures erasures;

    RecordCheck(Manifest manifest, Erasures erasures) {
        this.manifest = manifest;
        this.erasures = erasures;
    }

    /** A line of {@code records.jsonl}, and where its act stands in it. */
    record Line(Members members, byte[] bytes, int actFrom, int actTo) {}

    static Line read(byte[] line) throws Illegible {
        Json.Watched json = Json.object(line, "act");
        return new Line(Members.exactly(json.object(), MEMBERS), line, json.from(), json.to());
    }

    Judged judge(long leaf, Entry entry, Line line, StoredBytes stored, int at) throws Wrong, Illegible {
        Members record = line.members();
        same(record, leaf, entry);
        if (!stored.hasMetadata(at) || !stored.hasPayload(at)) {
            Judged redacted = redacted(leaf, entry, record);
            claimsNothing(record, stored, at);
            return redacted;
        }
        if (!record.isNull("redacted")) {
            throw new Wrong(Reason.RECORD_WRONG, "it says it was redacted, and its bytes are in the export");
        }
        sameAct(line, stored, at);
        StoredEvent event = StoredEvent.parse(stored.bytes(), stored.payloadFrom(at), stored.payloadLength(at));
        if (!event.commitments().equals(entry.keys())) {
            throw new Wrong(Reason.KEYS_WRONG, "its values are sealed under other keys than the log committed to");
        }
        told(record, stored, at);
        return readable(leaf, entry, event);
    }

    private static void same(Members record, long leaf, Entry entry) throws Wrong, Illegible {
        same("leaf", number(record, "leaf"), Long.toString(leaf));
        same("position", number(record, "position"), Long.toString(entry.position()));
        same("event", record.get("event"), entry.event());
        same("register", record.get("register"), entry.register());
        same("kind", record.get("kind"), entry.kind());
        same("stream", orNone(record.textOrNull("stream")), entry.stream());
        same("sequence", record.isNull("sequence") ? Entry.NONE : number(record, "sequence"), entry.sequence());
        same("name", record.get("name"), entry.name());
        same("revision", number(record, "revision"), entry.revision());
        same("occurred", record.get("occurred"), entry.occurredAt());
        same("recorded", record.get("recorded"), entry.recordedAt());
        same("keys", orNone(record.textOrNull("keys")), entry.keys());
    }

    private static void same(String name, @Nullable Object claimed, String logged) throws Wrong {
        if (!logged.equals(claimed)) {
            throw new Wrong(Reason.RECORD_WRONG, "its '" + name + "' is not what was logged");
        }
    }

    /** An act or a description without the bytes they come from would be hearsay. */
    private static void claimsNothing(Members record, StoredBytes stored, int at) throws Wrong {
        if (!stored.hasMetadata(at) && !record.isNull("act") || !stored.hasPayload(at) && !record.isNull("told")) {
            throw new Wrong(Reason.RECORD_WRONG, "it tells of an act whose stored bytes are not in the export");
        }
    }

    private Judged redacted(long leaf, Entry entry, Members record) throws Wrong, Illegible {
        if (record.isNull("redacted")) {
            throw new Wrong(Reason.BYTES_MISSING, "its stored bytes are not in the export, and nothing explains it");
        }
        Members cause = record.object("redacted");
        if (cause.names().equals(Set.of("erasure"))) {
            Erasure erasure = erasures.at(entry.stream(), cause.number("erasure"));
            if (erasure == null || erasure.leaf <= leaf) {
                throw new Wrong(Reason.BYTES_MISSING, "it names an erasure of its data that the log does not have");
            }
            return new Judged(State.REDACTED, erasure.leaf);
        }
        if (cause.names().equals(Set.of("retention")) && isBeyondRetention(entry, cause.text("retention"))) {
            return new Judged(State.REDACTED, -1);
        }
        throw new Wrong(Reason.BYTES_MISSING, "it names an end of retention that has not come");
    }

    private boolean isBeyondRetention(Entry entry, String on) {
        try {
            LocalDate end = LocalDate.parse(on);
            LocalDate recorded = LocalDate.parse(entry.recordedAt().substring(0, 10));
            LocalDate created = LocalDate.parse(manifest.createdAt().substring(0, 10));
            return manifest.retention() != null
                    && !end.isBefore(recorded.plus(manifest.retention()))
                    && !end.isAfter(created);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void sameAct(Line line, StoredBytes stored, int at) throws Wrong, Illegible {
        if (stored.metadataIs(at, line.bytes(), line.actFrom(), line.actTo())) {
            return;
        }
        Map<String, @Nullable Object> metadata =
                Json.object(stored.bytes(), stored.metadataFrom(at), stored.metadataLength(at));
        if (!Objects.equals(line.members().get("act"), metadata.get("act"))) {
            throw new Wrong(Reason.RECORD_WRONG, "its 'act' is not what the stored metadata say");
        }
    }

    /** What it tells in words of the notice must stand in the stored payload. */
    private static void told(Members record, StoredBytes stored, int at) throws Wrong, Illegible {
        Members told = record.object("told");
        if (!told.names().equals(TOLD)) {
            throw new Illegible("'told' with other members than it should have");
        }
        List<String> words = new ArrayList<>(told.texts("categories"));
        words.addAll(told.texts("fields"));
        String source = told.textOrNull("source");
        if (source != null) {
            words.add(source);
        }
        for (String word : words) {
            byte[] quoted = ('"' + word + '"').getBytes(UTF_8);
            if (!contains(stored.bytes(), stored.payloadFrom(at), stored.payloadLength(at), quoted)) {
                throw new Wrong(
                        Reason.RECORD_WRONG, "it tells of a category, field or source the stored event does not name");
            }
        }
    }

    private static boolean contains(byte[] text, int from, int length, byte[] word) {
        for (int at = from; at <= from + length - word.length; at++) {
            int i = 0;
            while (i < word.length && text[at + i] == word[i]) {
                i++;
            }
            if (i == word.length) {
                return true;
            }
        }
        return false;
    }

    private Judged readable(long leaf, Entry entry, StoredEvent event) {
        long by = -1;
        int shredded = 0;
        for (String retentionClass : event.classes()) {
            Erasure erasure = erasures.shredding(entry.stream(), leaf, retentionClass);
            if (erasure != null) {
                shredded++;
                by = Math.max(by, erasure.leaf);
            }
        }
        State state = shredded == 0
                ? State.READABLE
                : shredded == event.classes().size() ? State.SHREDDED : State.PARTLY_SHREDDED;
        return new Judged(state, by);
    }

    private static String number(Members record, String name) throws Illegible {
        return Long.toString(record.number(name));
    }

    private static String orNone(@Nullable String text) {
        return text == null ? Entry.NONE : text;
    }
}
