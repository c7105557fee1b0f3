package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.export.Erasures.Erasure;
import fi.rekisteri.verifier.export.RecordReader.Told;
import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.State;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a decoded record against what was hashed: the entry, and the stored bytes where they are. */
final class RecordCheck {
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
    private final Json blob = new Json();

    RecordCheck(Manifest manifest, Erasures erasures) {
        this.manifest = manifest;
        this.erasures = erasures;
    }

    Judged judge(Leaf leaf, Entry entry, Told record) throws Wrong, Illegible {
        StoredBytes stored = leaf.stored();
        int at = leaf.inTile();
        boolean whole = stored.hasMetadata(at) && stored.hasPayload(at);
        Judged redacted = redacted(leaf.index(), entry, record, whole);
        act(record.act(), stored, at);
        StoredEvent event = told(record.told(), entry, stored, at);
        return event == null || !whole ? redacted : readable(leaf.index(), entry, event);
    }

    private void act(Value act, StoredBytes stored, int at) throws Wrong, Illegible {
        if (!stored.hasMetadata(at)) {
            claimsNothing(act);
        } else if (!stored.metadataIs(at, act.data(), act.from(), act.to())) {
            Value logged = blob.readObject(stored.bytes(), stored.metadataFrom(at), stored.metadataLength(at))
                    .member("act");
            if (!Objects.equals(act.copy(), logged == null ? null : logged.copy())) {
                throw new Wrong(Reason.RECORD_WRONG, "its 'act' is not what the stored metadata say");
            }
        }
    }

    private @Nullable StoredEvent told(Telling told, Entry entry, StoredBytes stored, int at) throws Wrong, Illegible {
        if (!stored.hasPayload(at)) {
            claimsNothing(told.value());
            return null;
        }
        StoredEvent event = StoredEvent.of(blob.read(stored.bytes(), stored.payloadFrom(at), stored.payloadLength(at)));
        if (!event.isSealedAs(entry)) {
            throw new Wrong(Reason.KEYS_WRONG, "its values are sealed under other keys than the log committed to");
        }
        if (!event.namesAll(told.words())) {
            throw new Wrong(
                    Reason.RECORD_WRONG, "it tells of a category, field or source the stored event does not name");
        }
        return event;
    }

    /** An act or a description without the bytes they come from would be hearsay. */
    private static void claimsNothing(Value claim) throws Wrong {
        if (!claim.isNull()) {
            throw new Wrong(Reason.RECORD_WRONG, "it tells of an act whose stored bytes are not in the export");
        }
    }

    /** @param whole whether nothing was redacted */
    private Judged redacted(long leaf, Entry entry, Told record, boolean whole) throws Wrong, Illegible {
        if (whole && record.redacted().isNull()) {
            return new Judged(State.READABLE, -1);
        }
        if (whole) {
            throw new Wrong(Reason.RECORD_WRONG, "it says it was redacted, and its bytes are in the export");
        }
        if (record.redacted().isNull()) {
            throw new Wrong(Reason.BYTES_MISSING, "its stored bytes are not in the export, and nothing explains it");
        }
        Members cause = Members.of(record.redacted());
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
            LocalDate recorded = LocalDate.parse(entry.text(Line.RECORDED).substring(0, 10));
            LocalDate created = LocalDate.parse(manifest.createdAt().substring(0, 10));
            return manifest.retention() != null
                    && !end.isBefore(recorded.plus(manifest.retention()))
                    && !end.isAfter(created);
        } catch (DateTimeException e) {
            return false;
        }
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
}
