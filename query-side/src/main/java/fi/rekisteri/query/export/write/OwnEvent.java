package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.InclusionProof;
import fi.rekisteri.shared.tlog.TlogProof;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Where the event stands that put the export on record: in the exported log, or in a later one when that had ended. */
record OwnEvent(LogTree tree, long leaf, UUID event) {
    private static final String SELECT = "SELECT leaf.index, event_id, tree, tree.register, year, epoch, origin"
            + " FROM log.leaf JOIN log.tree USING (tree) JOIN log.event AS event ON event.position = leaf.position"
            + " WHERE leaf.position = ?";

    /** Empty while it has no leaf. */
    static Optional<OwnEvent> at(long position, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        }
    }

    private static OwnEvent of(ResultSet row) throws SQLException {
        LogTree tree = new LogTree(row.getInt(3), row.getString(4), row.getInt(5), row.getInt(6), row.getString(7));
        return new OwnEvent(tree, row.getLong(1), row.getObject(2, UUID.class));
    }

    /** The newest checkpoint over it; empty while there is none. */
    Optional<SignedCheckpoint> sealed(Connection connection) throws SQLException {
        return new TreeReader(connection).newestCheckpoint(tree).filter(newest -> newest.size() > leaf);
    }

    byte[] entry(Connection connection) throws SQLException {
        return new EntryReader(connection).of(tree, leaf, 1).getFirst().bytes();
    }

    byte[] proof(SignedCheckpoint sealed, Connection connection) {
        InclusionProof proof =
                InclusionProof.of(leaf, sealed.size(), new TreeReader(connection).nodes(tree, sealed.size()));
        return new TlogProof(leaf, proof.path(), sealed.note()).bytes();
    }
}
