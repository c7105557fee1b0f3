package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.Checkpoint;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Signs trees: what extends the last signed, and nothing else. The state file is written before the checkpoint is published, so a
 * signature that anybody may have seen is never forgotten.
 */
final class Signer {
    private final SigningKeys keys;
    private final StateFile state;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final Map<String, Turn> turns = new HashMap<>();
    private final Map<String, Size> grown = new HashMap<>();
    private final SortedMap<String, String> refusals = new TreeMap<>();

    /** @param keys all of them sign; two during a rotation */
    Signer(SigningKeys keys, StateFile state, Pace pace, LongSupplier nanoTime) {
        this.keys = keys;
        this.state = state;
        this.pace = pace;
        this.nanoTime = nanoTime;
    }

    /** Remembers what this process has put into the database. */
    void grew(Forest forest) {
        forest.growing().forEach(growing -> {
            Size before = grown.get(growing.tree().origin());
            if (before == null || before.leaves() < growing.leaves().size()) {
                grown.put(growing.tree().origin(), growing.size());
            }
        });
    }

    /** Signs the trees whose turn it is. */
    void turn(Connection connection, Forest forest) throws SQLException {
        for (Growing growing : forest.growing()) {
            String origin = growing.tree().origin();
            if (!due(connection, forest, growing)) {
                continue;
            }
            try {
                sign(connection, forest, growing);
                refusals.remove(origin);
                turns.put(origin, new Turn(growing.leaves().size(), nanoTime.getAsLong()));
            } catch (SigningRefused e) {
                refusals.put(origin, String.valueOf(e.getMessage()));
                turns.put(origin, new Turn(-1, nanoTime.getAsLong()));
            }
        }
    }

    /** Why trees are not signed, by origin; empty when all is well. */
    Map<String, String> refusals() {
        return new TreeMap<>(refusals);
    }

    private boolean due(Connection connection, Forest forest, Growing growing) throws SQLException {
        Turn last = turns.get(growing.tree().origin());
        if (last == null) {
            last = before(connection, growing.tree());
            turns.put(growing.tree().origin(), last);
        }
        long waited = nanoTime.getAsLong() - last.nanos();
        boolean more = growing.leaves().size() != last.size();
        return more
                ? waited >= pace.checkpoint().toNanos()
                : waited >= pace.heartbeat().toNanos() && forest.isNewest(growing.tree());
    }

    /** What was signed before this process started, long enough ago for the next turn. */
    private Turn before(Connection connection, LogTree tree) throws SQLException {
        long size = new TreeReader(connection)
                .newestCheckpoint(tree)
                .map(SignedCheckpoint::size)
                .orElse(0L);
        return new Turn(size, nanoTime.getAsLong() - pace.heartbeat().toNanos());
    }

    private void sign(Connection connection, Forest forest, Growing growing) throws SQLException {
        LogTree tree = growing.tree();
        Size size = growing.size();
        try {
            State signed = state.read();
            check(connection, forest, growing, signed);
            signed.put(tree, size);
            state.write(signed);
        } catch (IOException e) {
            throw new SigningRefused("The signer's state outside the database cannot be read or written");
        }
        Publication.of(connection, tree, new Checkpoint(tree.origin(), size.leaves(), size.root()), keys.of(tree));
    }

    private void check(Connection connection, Forest forest, Growing growing, State signed) throws SQLException {
        LogTree tree = growing.tree();
        Extension extension = new Extension(connection);
        Continuity continuity = new Continuity(extension, forest, signed);
        continuity.checkPresence(signed.signed().values());
        continuity.check(tree);
        Size before = grown.get(tree.origin());
        if (before != null) {
            extension.check(tree, before, "written");
        }
        extension.check(tree, growing.size(), "written");
        Size last = signed.sizeOf(tree);
        extension.checkEvents(
                tree, last == null ? 0 : last.leaves(), growing.leaves().size());
    }

    /** When a tree was last signed or refused; size -1 when refused. */
    private record Turn(long size, long nanos) {}
}
