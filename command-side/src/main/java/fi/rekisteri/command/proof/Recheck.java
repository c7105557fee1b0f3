package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.Malformed;
import fi.rekisteri.shared.tlog.Tile;
import fi.rekisteri.shared.tlog.TilePath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Computes every tree again from the stored events. Finds what signing does not look at: an event that was changed after it got its leaf,
 * by somebody who can turn the triggers off.
 */
final class Recheck {
    private final EntryReader entries;
    private final TreeReader trees;

    Recheck(Connection connection) {
        this.entries = new EntryReader(connection);
        this.trees = new TreeReader(connection);
    }

    /** @return the first thing wrong of each tree, by origin */
    SortedMap<String, String> findings() throws SQLException {
        SortedMap<String, String> findings = new TreeMap<>();
        for (LogTree tree : trees.trees()) {
            Optional<SignedCheckpoint> newest = trees.newestCheckpoint(tree);
            if (newest.isPresent()) {
                finding(tree, newest.get()).ifPresent(finding -> findings.put(tree.origin(), finding));
            }
        }
        return findings;
    }

    private Optional<String> finding(LogTree tree, SignedCheckpoint checkpoint) throws SQLException {
        GrowingTree again = new GrowingTree();
        for (TilePath path : TilePath.at(0, checkpoint.size())) {
            List<LeafEntry> stored = entries.of(tree, path.index() * TilePath.FULL, path.width());
            List<Hash> leaves = leaves(tree, path);
            for (int i = 0; i < path.width(); i++) {
                long leaf = path.index() * TilePath.FULL + i;
                if (i >= stored.size() || i >= leaves.size()) {
                    return Optional.of(tree.origin() + " lacks an event or a hash near leaf " + leaf);
                }
                Hash hash = stored.get(i).leafHash();
                if (!hash.equals(leaves.get(i))) {
                    return Optional.of(tree.origin() + " is not what it was at leaf " + leaf + ", event position "
                            + stored.get(i).position() + ": the event or its hash was changed");
                }
                again.append(hash);
            }
        }
        return again.root().equals(Checkpoint.of(checkpoint.note()).root())
                ? Optional.empty()
                : Optional.of(
                        tree.origin() + " makes another root than was signed over " + checkpoint.size() + " leaves");
    }

    private List<Hash> leaves(LogTree tree, TilePath path) throws SQLException {
        try {
            return Tile.parse(trees.tile(tree, path)).hashes();
        } catch (Malformed e) {
            return List.of();
        }
    }
}
