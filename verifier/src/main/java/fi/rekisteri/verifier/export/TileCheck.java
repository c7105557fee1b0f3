package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.log.Tiles;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.State;
import java.io.IOException;
import java.util.Arrays;

/** Checks one tile after the other; one for each thread. */
final class TileCheck {
    private static final int MAX_ENTRIES = 256 * (2 + 65_535);
    private static final int MAX_STORED = 16 * 1024 * 1024;

    private final Archive archive;
    private final Manifest manifest;
    private final LeafCheck leaves;
    private final Sha256 sha = new Sha256();

    TileCheck(Archive archive, Manifest manifest, LeafCheck leaves) {
        this.archive = archive;
        this.manifest = manifest;
        this.leaves = leaves;
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
            long index = tile.first() + i;
            Leaf leaf = new Leaf(index, i, stored, recordRows.at(index), csvRows.at(index));
            if (length == 0 && manifest.entriesWithheld()) {
                System.arraycopy(hashes, i * 32, result.hashes, i * 32, 32);
                withheld(leaf, result);
            } else {
                sha.leaf(entries, at + 2, length, result.hashes, i * 32);
                boolean built = Arrays.equals(result.hashes, i * 32, i * 32 + 32, hashes, i * 32, i * 32 + 32);
                leaves.check(leaf, entries, at + 2, length, built, result);
            }
            at += 2 + length;
        }
        if (at != entries.length) {
            result.findings.add(
                    Reason.ENTRY_MALFORMED, where(tile), "the bundle of entries has something after its end");
        }
    }

    private static void withheld(Leaf leaf, TileResult result) {
        result.tally.add(State.OUTSIDE);
        if (leaf.record() != null || leaf.csv() != null) {
            result.findings.add(
                    Reason.RECORD_OUT_OF_SCOPE, "leaf " + leaf.index(), "it has a record, and its entry was left out");
        }
    }

    private static String where(Tile tile) {
        return "leaves " + tile.first() + " to " + (tile.first() + tile.width() - 1);
    }
}
