package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.export.RecordCheck.Judged;
import fi.rekisteri.verifier.export.RecordCheck.Wrong;
import fi.rekisteri.verifier.export.RecordReader.Told;
import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.ReportText;
import fi.rekisteri.verifier.report.State;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what the export has of one leaf after the other; one for each thread. */
final class LeafCheck {
    private static final int MAX_NOTICE = 4 * 1024 * 1024;
    private static final byte[] ERASED = "data-erased".getBytes(UTF_8);
    private static final byte[] ESTABLISHED = "register-established".getBytes(UTF_8);
    private static final byte[] REVISED = "notice-revised".getBytes(UTF_8);

    private final Archive archive;
    private final Manifest manifest;
    private final Erasures erasures;
    private final Anchors anchors;
    private final boolean listing;
    private final byte[] register;
    private final RecordCheck records;
    private final RecordReader reader = new RecordReader();
    private final Json json = new Json();
    private final Sha256 sha = new Sha256();
    private final byte[] hash = new byte[Sha256.SIZE];

    LeafCheck(Archive archive, Manifest manifest, Erasures erasures, Anchors anchors, boolean listing) {
        this.archive = archive;
        this.manifest = manifest;
        this.erasures = erasures;
        this.anchors = anchors;
        this.listing = listing;
        this.register = manifest.register().getBytes(UTF_8);
        this.records = new RecordCheck(manifest, erasures);
    }

    /** @param built whether the tree was built on this entry */
    void check(Leaf leaf, byte[] entries, int from, int length, boolean built, TileResult result)
            throws IOException, Unreadable {
        Entry entry = null;
        String illegible = "";
        try {
            entry = Entry.read(entries, from, length);
        } catch (Illegible e) {
            illegible = e.what();
        }
        if (!built) {
            found(result, Reason.ENTRY_WRONG, leaf, entry, "its entry is not the one the tree was built on");
        }
        if (entry == null) {
            found(result, Reason.ENTRY_MALFORMED, leaf, null, illegible);
            missing(leaf, null, result);
        } else {
            check(leaf, entry, result);
        }
    }

    private void check(Leaf leaf, Entry entry, TileResult result) throws IOException, Unreadable {
        inOrder(leaf, entry, result);
        blobs(leaf, entry, result);
        special(leaf, entry, result);
        Judged judged = judge(leaf, entry, result);
        result.tally.add(judged.state());
        if (listing && judged.state() != State.OUTSIDE) {
            result.states
                    .append(leaf.index())
                    .append(',')
                    .append(entry.position())
                    .append(',')
                    .append(entry.event())
                    .append(',')
                    .append(ReportText.name(judged.state()))
                    .append(',')
                    .append(judged.by() < 0 ? "" : Long.toString(judged.by()))
                    .append('\n');
        }
    }

    private void inOrder(Leaf leaf, Entry entry, TileResult result) {
        if (!entry.has(Line.REGISTER, register)) {
            found(result, Reason.ENTRY_WRONG, leaf, entry, "it belongs to another register");
        }
        if (result.firstPosition < 0) {
            result.firstPosition = entry.position();
        } else if (entry.position() <= result.lastPosition) {
            found(result, Reason.ORDER_WRONG, leaf, entry, "its position does not follow that of the leaf before it");
        }
        result.lastPosition = entry.position();
        result.firstRecorded = Math.min(result.firstRecorded, entry.recorded());
        result.lastRecorded = Math.max(result.lastRecorded, entry.recorded());
        String disproved = anchors.disproves(leaf.index(), entry.recorded());
        if (disproved != null) {
            found(result, Reason.TIME_DISPROVED, leaf, entry, disproved);
        }
        if (!entry.isNone(Line.SEQUENCE) && !entry.isNone(Line.STREAM)) {
            UUID stream = UUID.fromString(entry.stream());
            result.streams[3 * leaf.inTile()] = stream.getMostSignificantBits();
            result.streams[3 * leaf.inTile() + 1] = stream.getLeastSignificantBits();
            result.streams[3 * leaf.inTile() + 2] = Long.parseLong(entry.text(Line.SEQUENCE));
        }
    }

    private void blobs(Leaf leaf, Entry entry, TileResult result) {
        StoredBytes stored = leaf.stored();
        int i = leaf.inTile();
        if (stored.hasPayload(i)) {
            sha.plain(stored.bytes(), stored.payloadFrom(i), stored.payloadLength(i), hash, 0);
            if (!entry.hasHash(Line.PAYLOAD, hash)) {
                found(result, Reason.PAYLOAD_WRONG, leaf, entry, "its stored payload is not the one that was logged");
            }
        }
        if (stored.hasMetadata(i)) {
            sha.plain(stored.bytes(), stored.metadataFrom(i), stored.metadataLength(i), hash, 0);
            if (!entry.hasHash(Line.METADATA, hash)) {
                found(result, Reason.METADATA_WRONG, leaf, entry, "its stored metadata are not those that were logged");
            }
        }
    }

    private void special(Leaf leaf, Entry entry, TileResult result) throws IOException, Unreadable {
        if (entry.has(Line.NAME, ERASED) && manifest.scope().isAbout(entry)) {
            erasure(leaf, entry, result);
        }
        if (entry.has(Line.NAME, ESTABLISHED) || entry.has(Line.NAME, REVISED)) {
            notice(leaf, entry, result);
        }
        if (leaf.index() == manifest.exportLeaf() && manifest.exportOrigin() == null) {
            result.holdsExport = manifest.isOwnEvent(entry);
        }
    }

    private void erasure(Leaf leaf, Entry entry, TileResult result) {
        var listed = erasures.at(entry.stream(), leaf.index());
        if (listed == null) {
            found(result, Reason.ERASURE_WRONG, leaf, entry, "it is an erasure that erasures.jsonl does not list");
            return;
        }
        listed.prove();
        StoredBytes stored = leaf.stored();
        int i = leaf.inTile();
        if (!stored.hasPayload(i)) {
            found(
                    result,
                    Reason.ERASURE_WRONG,
                    leaf,
                    entry,
                    "it is an erasure whose stored payload is not in the export");
            return;
        }
        try {
            Members event = StoredEvent.of(json.read(stored.bytes(), stored.payloadFrom(i), stored.payloadLength(i)))
                    .event();
            if (!event.text("customer").endsWith("/" + entry.stream())
                    || !listed.classes.equals(Set.copyOf(event.texts("retentionClasses")))) {
                found(result, Reason.ERASURE_WRONG, leaf, entry, "it erased other keys than erasures.jsonl says");
            }
        } catch (Illegible e) {
            found(result, Reason.ERASURE_WRONG, leaf, entry, "it is an erasure that cannot be read: " + e.what());
        }
    }

    private void notice(Leaf leaf, Entry entry, TileResult result) throws IOException, Unreadable {
        String name = "notices/" + leaf.index() + ".json";
        if (archive.has(name)) {
            result.notices++;
            if (!entry.hasHash(Line.PAYLOAD, sha.plain(archive.bytes(name, MAX_NOTICE)))) {
                found(result, Reason.NOTICE_WRONG, leaf, entry, name + " is not the notice that was logged");
            }
        }
    }

    private Judged judge(Leaf leaf, Entry entry, TileResult result) {
        boolean covered = manifest.scope().covers(entry);
        if (leaf.record() == null || !covered) {
            return absent(leaf, entry, covered, result);
        }
        try {
            Told record = reader.read(leaf.record().line(), leaf.index(), entry);
            if (leaf.csv() == null || !CsvLine.is(leaf.csv().line(), leaf.index(), entry, record)) {
                found(result, Reason.CSV_WRONG, leaf, entry, "records.csv does not say what records.jsonl says");
            }
            return records.judge(leaf, entry, record);
        } catch (Illegible e) {
            found(result, Reason.RECORD_MALFORMED, leaf, entry, e.what());
        } catch (Wrong e) {
            found(result, e.reason, leaf, entry, e.what);
        }
        return new Judged(State.MISSING, -1);
    }

    private static Judged absent(Leaf leaf, Entry entry, boolean covered, TileResult result) {
        if (covered) {
            missing(leaf, entry, result);
            return new Judged(State.MISSING, -1);
        }
        if (leaf.record() != null || leaf.csv() != null) {
            found(
                    result,
                    Reason.RECORD_OUT_OF_SCOPE,
                    leaf,
                    entry,
                    "it has a record, and the export's scope leaves it out");
        }
        return new Judged(State.OUTSIDE, -1);
    }

    private static void missing(Leaf leaf, @Nullable Entry entry, TileResult result) {
        if (leaf.record() == null) {
            found(
                    result,
                    Reason.RECORD_MISSING,
                    leaf,
                    entry,
                    "it is in the log and in scope, and has no record in records.jsonl");
        }
    }

    private static void found(TileResult result, Reason reason, Leaf leaf, @Nullable Entry entry, String what) {
        String event = entry == null ? "" : " (event " + entry.event() + ")";
        result.findings.add(reason, "leaf " + leaf.index() + event, what);
    }
}
