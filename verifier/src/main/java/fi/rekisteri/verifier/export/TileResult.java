package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.report.Findings;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.Tally;
import org.jspecify.annotations.Nullable;

/** What was found in a tile, for the one who puts the tiles together in order. */
final class TileResult {
    final Tile tile;
    final byte[] hashes;
    final Findings findings = new Findings();
    final Tally tally = new Tally();
    final StringBuilder states = new StringBuilder();
    /** Of each leaf: both halves of its stream's UUID and its sequence; -1 for a sequence where there is none. */
    final long[] streams;

    /** The root over a full tile, else empty. */
    byte[] root = new byte[0];

    long firstPosition = -1;
    long lastPosition = -1;
    long firstRecorded = Long.MAX_VALUE;
    long lastRecorded = Long.MIN_VALUE;
    int notices;
    boolean holdsExport;

    TileResult(Tile tile) {
        this.tile = tile;
        this.hashes = new byte[tile.width() * 32];
        this.streams = new long[tile.width() * 3];
        java.util.Arrays.fill(streams, -1);
    }

    void found(Reason reason, Leaf leaf, @Nullable Entry entry, String what) {
        String event = entry == null ? "" : " (event " + entry.event() + ")";
        findings.add(reason, "leaf " + leaf.index() + event, what);
    }

    void missing(Leaf leaf, @Nullable Entry entry) {
        found(Reason.RECORD_MISSING, leaf, entry, "it is in the log and in scope, and has no record in records.jsonl");
    }
}
