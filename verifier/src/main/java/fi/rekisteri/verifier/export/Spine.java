package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Edge;
import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.log.Tiles;
import fi.rekisteri.verifier.report.Caution;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.Report;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the tiles together in order: the tree above them, what only shows between tiles, and every older tree on the way. */
final class Spine {
    private final Archive archive;
    private final History history;
    private final Report report;
    private final Head head;
    private final long tolerance;
    private final Sha256 sha = new Sha256();
    private final Edge edge = new Edge(sha);
    private final List<Level> levels = new ArrayList<>();
    private final Sequences sequences = new Sequences();

    private long lastPosition = -1;
    private long latest = Long.MIN_VALUE;
    private int notices;
    private boolean holdsExport;

    private static final class Level {
        final byte[] hashes = new byte[Tiles.WIDTH * 32];
        int filled;
        long tile;
    }

    Spine(Archive archive, History history, Report report, Head head, long tolerance) {
        this.archive = archive;
        this.history = history;
        this.report = report;
        this.head = head;
        this.tolerance = tolerance;
    }

    void add(TileResult result) throws IOException, Unreadable {
        report.findings().addAll(result.findings);
        report.tally().addAll(result.tally);
        notices += result.notices;
        holdsExport |= result.holdsExport;
        between(result);
        Tile tile = result.tile;
        history.seen(tile.first(), tile.first() + tile.width()).forEach((size, trees) -> {
            Edge then = edge.copy();
            then.addLeaves(result.hashes, (int) (size - tile.first()));
            byte[] root = then.root();
            trees.forEach(seen -> same(seen, root));
        });
        if (result.root.length > 0) {
            edge.add(8, result.root);
            complete(0, result.root);
        } else {
            edge.addLeaves(result.hashes, tile.width());
        }
    }

    /** After the last tile. */
    void finish() throws IOException, Unreadable {
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            if (level.filled > 0) {
                compare(i + 1, level);
            }
        }
        if (!Arrays.equals(edge.root(), head.root())) {
            report.findings()
                    .add(
                            Reason.ROOT_WRONG,
                            "checkpoint",
                            "its root is not the root over the export's " + edge.size() + " entries");
        }
    }

    Edge edge() {
        return edge;
    }

    int notices() {
        return notices;
    }

    boolean holdsExport() {
        return holdsExport;
    }

    private void same(Seen seen, byte[] root) {
        if (!Arrays.equals(seen.head().root(), root)) {
            report.findings()
                    .add(
                            Reason.HISTORY_CONTRADICTED,
                            seen.where(),
                            "the first " + seen.head().size() + " leaves were others when this was signed (by "
                                    + seen.who() + "): the log was rewritten, or there are two");
        }
    }

    private void between(TileResult result) {
        Tile tile = result.tile;
        if (result.firstPosition >= 0) {
            if (result.firstPosition <= lastPosition) {
                report.findings()
                        .add(
                                Reason.ORDER_WRONG,
                                "leaf " + tile.first(),
                                "its position does not follow that of the leaf before it");
            }
            lastPosition = Math.max(lastPosition, result.lastPosition);
        }
        if (latest != Long.MIN_VALUE && result.firstRecorded < latest - tolerance) {
            report.warn(
                    Caution.CLOCK_WENT_BACK,
                    "the database's clock went back: a leaf from " + tile.first() + " on says it was recorded at "
                            + Instant.ofEpochSecond(result.firstRecorded / 1_000_000) + ", after one recorded at "
                            + Instant.ofEpochSecond(latest / 1_000_000));
        }
        latest = Math.max(latest, result.lastRecorded);
        for (int i = 0; i < tile.width(); i++) {
            sequence(tile.first() + i, result.streams, 3 * i);
        }
    }

    private void sequence(long leaf, long[] streams, int at) {
        if (streams[at + 2] < 0) {
            return;
        }
        long expected = sequences.expected(streams[at], streams[at + 1], streams[at + 2]);
        if (expected >= 0 && expected != streams[at + 2]) {
            report.findings()
                    .add(
                            Reason.SEQUENCE_GAP,
                            "leaf " + leaf,
                            "its stream should go on with number " + expected + " and goes on with " + streams[at + 2]
                                    + ": an event was left out, or stands twice");
        }
    }

    private void complete(int below, byte[] hash) throws IOException, Unreadable {
        if (levels.size() == below) {
            levels.add(new Level());
        }
        Level level = levels.get(below);
        System.arraycopy(hash, 0, level.hashes, level.filled * 32, 32);
        if (++level.filled == Tiles.WIDTH) {
            compare(below + 1, level);
            level.filled = 0;
            level.tile++;
            complete(below + 1, sha.complete(level.hashes, Tiles.WIDTH));
        }
    }

    private void compare(int number, Level level) throws IOException, Unreadable {
        String name = Tiles.path("tile/" + number, level.tile, level.filled);
        byte[] tile = archive.bytes(name, Tiles.WIDTH * 32);
        if (!Arrays.equals(tile, Arrays.copyOf(level.hashes, level.filled * 32))) {
            report.findings().add(Reason.TILE_WRONG, name, "it does not hold the hashes over the tiles below it");
        }
    }
}
