package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.Malformed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether the database holds a tree that begins with what is known of it already. Reads the database each time and trusts no memory. */
final class Extension {
    private final Connection connection;
    private final TreeReader reader;

    Extension(Connection connection) {
        this.connection = connection;
        this.reader = new TreeReader(connection);
    }

    /**
     * @param known what was signed, or grown by this process
     * @throws SigningRefused when the tree is shorter than that, or begins otherwise
     */
    void check(LogTree tree, Size known, String how) throws SQLException {
        long size = reader.size(tree);
        SigningRefused.unless(
                size >= known.leaves(),
                tree.origin() + " has " + size + " leaves, but " + known.leaves() + " were " + how
                        + ": the database was set back");
        SigningRefused.unless(
                rootAt(tree, known.leaves()).equals(known.root()),
                tree.origin() + " is not what was " + how + " at " + known.leaves()
                        + " leaves: its history was changed");
    }

    /** @throws SigningRefused when a leaf's event is gone */
    void checkEvents(LogTree tree, long from, long to) throws SQLException {
        String sql = "SELECT count(*) FROM log.leaf JOIN log.event USING (position)"
                + " WHERE tree = ? AND index >= ? AND index < ?";
        try (PreparedStatement count = connection.prepareStatement(sql)) {
            count.setInt(1, tree.id());
            count.setLong(2, from);
            count.setLong(3, to);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                long missing = to - from - row.getLong(1);
                SigningRefused.unless(
                        missing == 0,
                        tree.origin() + " lacks " + missing + " events of its leaves " + from + " to " + (to - 1));
            }
        }
    }

    boolean wasSigned(LogTree tree) throws SQLException {
        return reader.newestCheckpoint(tree).isPresent();
    }

    private Hash rootAt(LogTree tree, long size) {
        try {
            return GrowingTree.at(size, reader.nodes(tree, size)).root();
        } catch (Malformed e) {
            throw new SigningRefused(tree.origin() + " lacks hashes below leaf " + size);
        }
    }
}
