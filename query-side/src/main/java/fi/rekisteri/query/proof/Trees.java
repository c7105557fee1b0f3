package fi.rekisteri.query.proof;

import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import fi.rekisteri.shared.tlog.EntryBundle;
import fi.rekisteri.shared.tlog.InclusionProof;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.TilePath;
import fi.rekisteri.shared.tlog.TlogProof;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What can be shown of a register's trees: only what a checkpoint has been signed over. */
@Component
class Trees {
    private final JdbcTemplate jdbc;

    Trees(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A tree as far as it is signed. */
    record Signed(LogTree tree, SignedCheckpoint checkpoint) {}

    /** @param name null for the tree that grows: the newest epoch's newest year */
    Optional<Signed> signed(String register, @Nullable TreeName name) {
        return on(connection -> {
            TreeReader reader = new TreeReader(connection);
            List<LogTree> trees = reader.trees(register);
            for (LogTree tree :
                    name == null ? trees.reversed() : name.among(trees).stream().toList()) {
                Optional<SignedCheckpoint> newest = reader.newestCheckpoint(tree);
                if (newest.isPresent()) {
                    return Optional.of(new Signed(tree, newest.get()));
                }
            }
            return Optional.empty();
        });
    }

    /** The tile's bytes, or the bundle's; empty when the signed tree has no such tile. */
    Optional<byte[]> tile(Signed signed, TilePath path) {
        if (!isSigned(path, signed.checkpoint().size())) {
            return Optional.empty();
        }
        return on(connection -> Optional.of(
                path.level() == TilePath.ENTRIES
                        ? entries(connection, signed.tree(), path)
                        : new TreeReader(connection).tile(signed.tree(), path)));
    }

    /** Whether that event is in a tree of that register. */
    Optional<Place> place(String register, long position) {
        return on(connection -> {
            TreeReader reader = new TreeReader(connection);
            Optional<TreeReader.Leaf> leaf = reader.leaf(position);
            return reader.trees(register).stream()
                    .filter(tree -> leaf.map(TreeReader.Leaf::tree).orElse(-1) == tree.id())
                    .findFirst()
                    .map(tree -> new Place(tree, leaf.orElseThrow().index()));
        });
    }

    /** A leaf's place. */
    record Place(LogTree tree, long index) {}

    /** Empty until a checkpoint has been signed over it. */
    Optional<TlogProof> proof(Place place) {
        return on(connection -> {
            TreeReader reader = new TreeReader(connection);
            return reader.newestCheckpoint(place.tree())
                    .filter(checkpoint -> checkpoint.size() > place.index())
                    .map(checkpoint -> new TlogProof(
                            place.index(),
                            InclusionProof.of(
                                            place.index(),
                                            checkpoint.size(),
                                            reader.nodes(place.tree(), checkpoint.size()))
                                    .path(),
                            checkpoint.note()));
        });
    }

    ConsistencyProof consistency(Signed signed, long from, long to) {
        return on(connection -> ConsistencyProof.of(from, to, new TreeReader(connection).nodes(signed.tree(), to)));
    }

    private static byte[] entries(Connection connection, LogTree tree, TilePath path) throws SQLException {
        List<LeafEntry> entries = new EntryReader(connection).of(tree, path.index() * TilePath.FULL, path.width());
        if (entries.size() != path.width()) {
            throw new IllegalStateException("Events of " + tree.origin() + " are missing");
        }
        return new EntryBundle(entries.stream().map(LeafEntry::bytes).toList()).bytes();
    }

    private static boolean isSigned(TilePath path, long size) {
        long hashes = size >>> (8 * Math.max(path.level(), 0));
        return path.level() < 8
                && path.index() <= size / TilePath.FULL
                && path.index() * TilePath.FULL + path.width() <= hashes;
    }

    private <T> T on(ConnectionCallback<T> work) {
        T result = jdbc.execute(work);
        if (result == null) {
            throw new IllegalStateException("Nothing was answered");
        }
        return result;
    }
}
