package fi.rekisteri.query.export.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Where the event stands that put the export on record. */
record OwnEvent(int tree, long leaf, UUID event) {
    private static final String SELECT = "SELECT leaf.tree, leaf.index, event_id FROM log.leaf"
            + " JOIN log.event AS event ON event.position = leaf.position WHERE leaf.position = ?";

    /** Empty while it has no leaf. */
    static Optional<OwnEvent> at(long position, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new OwnEvent(row.getInt(1), row.getLong(2), row.getObject(3, UUID.class)))
                        : Optional.empty();
            }
        }
    }
}
