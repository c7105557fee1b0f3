package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.StoredEvent;
import fi.rekisteri.shared.tlog.StoredEvent.Ended;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a tree's leaves with their events, a tile at a time. A leaf or event that is gone is told, not skipped. */
final class Leaves {
    private static final String TILE =
            "SELECT leaf.index, leaf.hash, event.position, event_id, register, kind, stream, sequence, name, revision,"
                    + " occurred_at, recorded_at, payload, metadata, key_commitments, payload_sha256, metadata_sha256, ended_on"
                    + " FROM log.leaf LEFT JOIN log.event AS event ON event.position = leaf.position"
                    + " WHERE leaf.tree = ? AND leaf.index >= ? AND leaf.index < ? ORDER BY leaf.index";

    private final Connection connection;
    private final LogTree tree;

    Leaves(Connection connection, LogTree tree) {
        this.connection = connection;
        this.tree = tree;
    }

    /** Exactly {@code width} rows. */
    List<LeafRow> tile(long first, int width) throws SQLException {
        List<LeafRow> rows = new ArrayList<>(width);
        try (PreparedStatement statement = connection.prepareStatement(TILE)) {
            statement.setInt(1, tree.id());
            statement.setLong(2, first);
            statement.setLong(3, first + width);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long index = row.getLong(1);
                    fill(rows, first, index);
                    rows.add(LeafRow.of(index, row.getBytes(2), event(row)));
                }
            }
        }
        fill(rows, first, first + width);
        return rows;
    }

    private static void fill(List<LeafRow> rows, long first, long until) {
        while (first + rows.size() < until) {
            rows.add(LeafRow.missing(first + rows.size()));
        }
    }

    private static @Nullable StoredEvent event(ResultSet row) throws SQLException {
        long position = row.getLong(3);
        if (row.wasNull()) {
            return null;
        }
        long sequence = row.getLong(8);
        Long ofStream = row.wasNull() ? null : sequence;
        return new StoredEvent(
                position,
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                ofStream,
                row.getString(9),
                row.getInt(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getBytes(13),
                row.getBytes(14),
                row.getString(15),
                ended(row));
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        LocalDate on = row.getObject(18, LocalDate.class);
        return on == null ? null : new Ended(row.getBytes(16), row.getBytes(17), on);
    }
}
