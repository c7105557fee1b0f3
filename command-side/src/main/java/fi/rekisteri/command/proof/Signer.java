package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.command.proof.StateFile.Signed;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.NoteSigner;
import java.io.IOException;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Signs trees: what extends the last signed, and nothing else. The state file is written before the checkpoint is published, so a
 * signature that anybody may have seen is never forgotten.
 */
final class Signer {
    private final List<KeyPair> keys;
    private final StateFile state;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final Map<String, Turn> turns = new HashMap<>();
    private final Map<String, Size> grown = new HashMap<>();
    private final SortedMap<String, String> refusals = new TreeMap<>();

    /** @param keys all of them sign; two during a rotation */
    Signer(List<KeyPair> keys, StateFile state, Pace pace, LongSupplier nanoTime) {
        this.keys = List.copyOf(keys);
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
            SortedMap<String, Signed> signed = state.read();
            check(new Extension(connection), forest, growing, signed);
            signed.put(tree.origin(), Signed.of(tree, size));
            state.write(signed);
        } catch (IOException e) {
            throw new SigningRefused("The signer's state outside the database cannot be read or written");
        }
        Publication.of(connection, tree, new Checkpoint(tree.origin(), size.leaves(), size.root()), signers(tree));
    }

    private void check(Extension extension, Forest forest, Growing growing, SortedMap<String, Signed> signed)
            throws SQLException {
        LogTree tree = growing.tree();
        for (Signed other : signed.values()) {
            SigningRefused.unless(
                    other.epoch() < forest.epoch(other.register()) || forest.has(other.origin()),
                    other.origin() + " was signed at " + other.size().leaves() + " leaves and is not in the database");
        }
        Signed last = signed.get(tree.origin());
        SigningRefused.unless(
                last != null || !extension.wasSigned(tree),
                tree.origin() + " has been signed, but the signer's state outside the database does not know it");
        if (last != null) {
            extension.check(tree, last.size(), "signed");
        }
        Size before = grown.get(tree.origin());
        if (before != null) {
            extension.check(tree, before, "written");
        }
        extension.check(tree, growing.size(), "written");
        extension.checkEvents(
                tree, last == null ? 0 : last.size().leaves(), growing.leaves().size());
    }

    private NoteSigner[] signers(LogTree tree) {
        return keys.stream().map(key -> NoteSigner.of(tree.origin(), key)).toArray(NoteSigner[]::new);
    }

    /** When a tree was last signed or refused; size -1 when refused. */
    private record Turn(long size, long nanos) {}
}
