package fi.rekisteri.shared.log;

import fi.rekisteri.shared.tlog.LeafEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads events as the entries of their leaves: the rows as they are stored, their blobs as hashes, none of them understood.
 * Of a record that has ended the hashes are all that is left. */
public final class EntryReader {
    private static final String COLUMNS =
            "SELECT event.position, event_id, register, kind, stream, sequence, name, revision,"
                    + " occurred_at, recorded_at, coalesce(payload_sha256, sha256(payload)),"
                    + " coalesce(metadata_sha256, sha256(metadata)), key_commitments FROM log.event AS event ";

    private final Connection connection;

    public EntryReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * The entries from a position on, in order.
     *
     * @throws IllegalStateException when a position is missing: the log is dense, so somebody removed an event
     */
    public List<LeafEntry> from(long position, int limit) throws SQLException {
        List<LeafEntry> entries = query(COLUMNS + "WHERE position >= ? ORDER BY position LIMIT ?", position, limit);
        long expected = position;
        for (LeafEntry entry : entries) {
            if (entry.position() != expected++) {
                throw new IllegalStateException("The log has no event at position " + (expected - 1));
            }
        }
        return entries;
    }

    /** The entries of a range of a tree's leaves, in order; fewer than asked for where events are missing. */
    public List<LeafEntry> of(LogTree tree, long firstIndex, int count) throws SQLException {
        return query(
                COLUMNS + "JOIN log.leaf ON leaf.position = event.position"
                        + " WHERE leaf.tree = ? AND leaf.index >= ? AND leaf.index < ? ORDER BY leaf.index",
                tree.id(),
                firstIndex,
                firstIndex + count);
    }

    private List<LeafEntry> query(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<LeafEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private static LeafEntry entry(ResultSet row) throws SQLException {
        long sequence = row.getLong(6);
        Long ofStream = row.wasNull() ? null : sequence;
        return new LeafEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                ofStream,
                row.getString(7),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getBytes(11),
                row.getBytes(12),
                row.getString(13));
    }
}
