package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.export.RecordCheck.Judged;
import fi.rekisteri.verifier.export.RecordCheck.Wrong;
import fi.rekisteri.verifier.export.Sheet.Row;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.log.Tiles;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.ReportText;
import fi.rekisteri.verifier.report.State;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks one tile after the other; one for each thread. */
final class TileCheck {
    private static final int MAX_ENTRIES = 256 * (2 + 65_535);
    private static final int MAX_STORED = 16 * 1024 * 1024;
    private static final int MAX_NOTICE = 4 * 1024 * 1024;

    private final Archive archive;
    private final Manifest manifest;
    private final Erasures erasures;
    private final Anchors anchors;
    private final boolean listing;
    private final RecordCheck records;
    private final CsvLine csvLine = new CsvLine();
    private final Sha256 sha = new Sha256();
    private final byte[] hash = new byte[Sha256.SIZE];

    TileCheck(Archive archive, Manifest manifest, Erasures erasures, Anchors anchors, boolean listing) {
        this.archive = archive;
        this.manifest = manifest;
        this.erasures = erasures;
        this.anchors = anchors;
        this.listing = listing;
        this.records = new RecordCheck(manifest, erasures);
    }

    TileResult check(Tile tile) throws IOException, Unreadable {
        TileResult result = new TileResult(tile);
        byte[] hashes = archive.bytes(Tiles.path("tile/0", tile.index(), tile.width()), 256 * 32);
        if (hashes.length != tile.width() * 32) {
            result.findings.add(Reason.TILE_WRONG, where(tile), "it is not as long as its name says");
            hashes = Arrays.copyOf(hashes, tile.width() * 32);
        }
        byte[] entries = archive.bytes(Tiles.path("tile/entries", tile.index(), tile.width()), MAX_ENTRIES);
        StoredBytes stored = stored(tile, result);
        walk(tile, result, hashes, entries, stored);
        if (tile.width() == Tiles.WIDTH) {
            result.root = sha.complete(result.hashes, Tiles.WIDTH);
        }
        return result;
    }

    private StoredBytes stored(Tile tile, TileResult result) throws IOException, Unreadable {
        String name = Tiles.path("stored", tile.index(), tile.width());
        if (archive.has(name)) {
            try {
                return StoredBytes.parse(archive.bytes(name, MAX_STORED), tile.width());
            } catch (Illegible e) {
                result.findings.add(Reason.FILE_MALFORMED, name, e.what());
            }
        }
        return StoredBytes.none(tile.width());
    }

    private void walk(Tile tile, TileResult result, byte[] hashes, byte[] entries, StoredBytes stored)
            throws IOException, Unreadable {
        Rows recordRows = new Rows(tile.records());
        Rows csvRows = new Rows(tile.csv());
        int at = 0;
        for (int i = 0; i < tile.width(); i++) {
            int length = at + 2 > entries.length ? -1 : (entries[at] & 0xff) << 8 | entries[at + 1] & 0xff;
            if (length < 0 || length > entries.length - at - 2) {
                result.findings.add(Reason.ENTRY_MALFORMED, where(tile), "the bundle of entries ends too early");
                System.arraycopy(hashes, i * 32, result.hashes, i * 32, (tile.width() - i) * 32);
                return;
            }
            Leaf leaf = new Leaf(tile.first() + i, i, recordRows.at(tile.first() + i), csvRows.at(tile.first() + i));
            boolean withheld = length == 0 && manifest.entriesWithheld();
            if (withheld) {
                System.arraycopy(hashes, i * 32, result.hashes, i * 32, 32);
                withheld(leaf, result);
            } else {
                sha.leaf(entries, at + 2, length, result.hashes, i * 32);
                entry(leaf, entries, at + 2, length, hashes, stored, result);
            }
            at += 2 + length;
        }
        if (at != entries.length) {
            result.findings.add(
                    Reason.ENTRY_MALFORMED, where(tile), "the bundle of entries has something after its end");
        }
    }

    private record Leaf(
            long index,
            int inTile,
            @Nullable Row record,
            @Nullable Row csv) {}

    private void withheld(Leaf leaf, TileResult result) {
        result.tally.add(State.OUTSIDE);
        if (leaf.record != null || leaf.csv != null) {
            result.findings.add(
                    Reason.RECORD_OUT_OF_SCOPE, "leaf " + leaf.index, "it has a record, and its entry was left out");
        }
    }

    private void entry(
            Leaf leaf, byte[] entries, int from, int length, byte[] hashes, StoredBytes stored, TileResult result)
            throws IOException, Unreadable {
        int at = leaf.inTile * 32;
        if (!Arrays.equals(result.hashes, at, at + 32, hashes, at, at + 32)) {
            result.findings.add(
                    Reason.ENTRY_WRONG,
                    where(leaf, entries, from, length),
                    "its entry is not the one the tree was built on");
        }
        Entry entry;
        try {
            entry = Entry.read(entries, from, length);
        } catch (Illegible e) {
            result.findings.add(Reason.ENTRY_MALFORMED, "leaf " + leaf.index, e.what());
            missing(leaf, "leaf " + leaf.index, result);
            return;
        }
        String where = where(leaf.index, entry);
        inOrder(entry, leaf, where, result);
        blobs(leaf, entry, stored, where, result);
        special(leaf, entry, stored, where, result);
        Judged judged = judge(leaf, entry, stored, where, result);
        result.tally.add(judged.state());
        if (listing && judged.state() != State.OUTSIDE) {
            result.states
                    .append(leaf.index)
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

    private void inOrder(Entry entry, Leaf leaf, String where, TileResult result) {
        if (!entry.register().equals(manifest.register())) {
            result.findings.add(Reason.ENTRY_WRONG, where, "it belongs to another register");
        }
        if (result.firstPosition < 0) {
            result.firstPosition = entry.position();
        } else if (entry.position() <= result.lastPosition) {
            result.findings.add(Reason.ORDER_WRONG, where, "its position does not follow that of the leaf before it");
        }
        result.lastPosition = entry.position();
        result.firstRecorded = Math.min(result.firstRecorded, entry.recorded());
        result.lastRecorded = Math.max(result.lastRecorded, entry.recorded());
        String disproved = anchors.disproves(leaf.index, entry.recorded());
        if (disproved != null) {
            result.findings.add(Reason.TIME_DISPROVED, where, disproved);
        }
        if (!entry.sequence().equals(Entry.NONE) && !entry.stream().equals(Entry.NONE)) {
            UUID stream = UUID.fromString(entry.stream());
            result.streams[3 * leaf.inTile] = stream.getMostSignificantBits();
            result.streams[3 * leaf.inTile + 1] = stream.getLeastSignificantBits();
            result.streams[3 * leaf.inTile + 2] = Long.parseLong(entry.sequence());
        }
    }

    private void blobs(Leaf leaf, Entry entry, StoredBytes stored, String where, TileResult result) {
        int i = leaf.inTile;
        if (stored.hasPayload(i)
                && !isHash(stored.bytes(), stored.payloadFrom(i), stored.payloadLength(i), entry.payload())) {
            result.findings.add(Reason.PAYLOAD_WRONG, where, "its stored payload is not the one that was logged");
        }
        if (stored.hasMetadata(i)
                && !isHash(stored.bytes(), stored.metadataFrom(i), stored.metadataLength(i), entry.metadata())) {
            result.findings.add(Reason.METADATA_WRONG, where, "its stored metadata are not those that were logged");
        }
    }

    private void special(Leaf leaf, Entry entry, StoredBytes stored, String where, TileResult result)
            throws IOException, Unreadable {
        if (entry.name().equals("data-erased") && manifest.scope().isAbout(entry)) {
            erasure(leaf, entry, stored, where, result);
        }
        if (entry.name().equals("register-established") || entry.name().equals("notice-revised")) {
            notice(leaf.index, entry, where, result);
        }
        if (leaf.index == manifest.exportLeaf() && manifest.exportOrigin() == null) {
            result.holdsExport = manifest.isOwnEvent(entry);
        }
    }

    private void erasure(Leaf leaf, Entry entry, StoredBytes stored, String where, TileResult result) {
        var listed = erasures.at(entry.stream(), leaf.index);
        if (listed == null) {
            result.findings.add(Reason.ERASURE_WRONG, where, "it is an erasure that erasures.jsonl does not list");
            return;
        }
        listed.prove();
        if (!stored.hasPayload(leaf.inTile)) {
            result.findings.add(
                    Reason.ERASURE_WRONG, where, "it is an erasure whose stored payload is not in the export");
            return;
        }
        try {
            Members event = StoredEvent.parse(
                            stored.bytes(), stored.payloadFrom(leaf.inTile), stored.payloadLength(leaf.inTile))
                    .event();
            if (!event.text("customer").endsWith("/" + entry.stream())
                    || !listed.classes.equals(java.util.Set.copyOf(event.texts("retentionClasses")))) {
                result.findings.add(Reason.ERASURE_WRONG, where, "it erased other keys than erasures.jsonl says");
            }
        } catch (Illegible e) {
            result.findings.add(Reason.ERASURE_WRONG, where, "it is an erasure that cannot be read: " + e.what());
        }
    }

    private void notice(long leaf, Entry entry, String where, TileResult result) throws IOException, Unreadable {
        String name = "notices/" + leaf + ".json";
        if (archive.has(name)) {
            result.notices++;
            byte[] notice = archive.bytes(name, MAX_NOTICE);
            if (!isHash(notice, 0, notice.length, entry.payload())) {
                result.findings.add(Reason.NOTICE_WRONG, where, name + " is not the notice that was logged");
            }
        }
    }

    private Judged judge(Leaf leaf, Entry entry, StoredBytes stored, String where, TileResult result) {
        boolean covered = manifest.scope().covers(entry);
        if (leaf.record == null || !covered) {
            return absent(leaf, covered, where, result);
        }
        try {
            RecordCheck.Line record = RecordCheck.read(leaf.record.line());
            sameCsv(leaf, record.members(), where, result);
            return records.judge(leaf.index, entry, record, stored, leaf.inTile);
        } catch (Illegible e) {
            result.findings.add(Reason.RECORD_MALFORMED, where, e.what());
        } catch (Wrong e) {
            result.findings.add(e.reason, where, e.what);
        }
        return new Judged(State.MISSING, -1);
    }

    private Judged absent(Leaf leaf, boolean covered, String where, TileResult result) {
        if (covered) {
            missing(leaf, where, result);
            return new Judged(State.MISSING, -1);
        }
        if (leaf.record != null || leaf.csv != null) {
            result.findings.add(
                    Reason.RECORD_OUT_OF_SCOPE, where, "it has a record, and the export's scope leaves it out");
        }
        return new Judged(State.OUTSIDE, -1);
    }

    private static void missing(Leaf leaf, String where, TileResult result) {
        if (leaf.record == null) {
            result.findings.add(
                    Reason.RECORD_MISSING, where, "it is in the log and in scope, and has no record in records.jsonl");
        }
    }

    private void sameCsv(Leaf leaf, Members record, String where, TileResult result) {
        if (leaf.csv == null || !csvLine.is(leaf.csv.line(), record)) {
            result.findings.add(Reason.CSV_WRONG, where, "records.csv does not say what records.jsonl says");
        }
    }

    private boolean isHash(byte[] bytes, int from, int length, String hex) {
        sha.plain(bytes, from, length, hash, 0);
        for (int i = 0; i < hash.length; i++) {
            if (hex.charAt(2 * i) != Character.forDigit(hash[i] >> 4 & 0xf, 16)
                    || hex.charAt(2 * i + 1) != Character.forDigit(hash[i] & 0xf, 16)) {
                return false;
            }
        }
        return true;
    }

    private static String where(Tile tile) {
        return "leaves " + tile.first() + " to " + (tile.first() + tile.width() - 1);
    }

    private static String where(long leaf, Entry entry) {
        return "leaf " + leaf + " (event " + entry.event() + ")";
    }

    private static String where(Leaf leaf, byte[] entries, int from, int length) {
        try {
            return where(leaf.index, Entry.read(entries, from, length));
        } catch (Illegible e) {
            return "leaf " + leaf.index;
        }
    }
}
