package fi.rekisteri.shared.log;

import fi.rekisteri.shared.identity.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the log, by position or by stream. */
public final class LogReader {
    private static final String COLUMNS =
            "SELECT position, event_id, register, stream, sequence, name, revision, occurred_at, recorded_at,"
                    + " payload, metadata, key_commitments, ended_on FROM log.event ";

    private final DataSource dataSource;
    private final EventReader events;

    public LogReader(DataSource dataSource, EventReader events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    /**
     * A stretch of the log.
     *
     * @param events none for records that have ended: they tell nothing any more
     * @param next the position after it
     */
    public record Page(List<LoggedEvent> events, long next) {}

    /** The events from a position on, in order, without records that have ended. */
    public List<LoggedEvent> from(long position, int limit) throws SQLException {
        return page(position, limit).events();
    }

    /**
     * Reads on from a position.
     *
     * @throws IllegalStateException when a position is missing: the log is dense, so something is wrong with the database
     */
    public Page page(long position, int limit) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        AtomicLong next = new AtomicLong(position);
        each(
                COLUMNS + "WHERE position >= ? ORDER BY position LIMIT ?",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                row -> {
                    long expected = next.getAndIncrement();
                    if (row.getLong("position") != expected) {
                        throw new IllegalStateException("The log has no event at position " + expected);
                    }
                    if (row.getObject("ended_on") == null) {
                        events.add(event(row));
                    }
                });
        return new Page(events, next.get());
    }

    /** The events of an aggregate from a sequence number on, in order; none when there is no such aggregate. */
    public List<LoggedEvent> stream(StreamId stream, long fromSequence) throws SQLException {
        return query(COLUMNS + "WHERE register = ? AND stream = ? AND sequence >= ? ORDER BY sequence", statement -> {
            statement.setString(1, stream.register());
            statement.setObject(2, stream.id());
            statement.setLong(3, fromSequence);
        });
    }

    /** The events of these aggregates, each from its first one on; nothing of those that are not there. */
    public Map<StreamId, List<LoggedEvent>> streams(Collection<StreamId> streams) throws SQLException {
        List<LoggedEvent> found = query(
                COLUMNS + "JOIN unnest(?::text[], ?::uuid[]) AS wanted (register, stream) USING (register, stream)"
                        + " WHERE sequence >= 0 ORDER BY position",
                statement -> {
                    Connection connection = statement.getConnection();
                    Object[] registers =
                            streams.stream().map(StreamId::register).toArray();
                    Object[] ids = streams.stream().map(StreamId::id).toArray();
                    statement.setArray(1, connection.createArrayOf("text", registers));
                    statement.setArray(2, connection.createArrayOf("uuid", ids));
                });
        return found.stream()
                .collect(Collectors.groupingBy(
                        logged -> new StreamId(logged.register(), Objects.requireNonNull(logged.stream()))));
    }

    /** The accesses of one stored name to a subject's data, in the order of the log. */
    public List<LoggedEvent> accesses(StreamId subject, String name) throws SQLException {
        return query(
                COLUMNS
                        + "WHERE register = ? AND stream = ? AND kind = 'access' AND name = ? AND ended_on IS NULL ORDER BY position",
                statement -> {
                    statement.setString(1, subject.register());
                    statement.setObject(2, subject.id());
                    statement.setString(3, name);
                });
    }

    /** The accesses of a register between two positions, the second exclusive, in order; without those that have ended. */
    public List<LoggedEvent> accesses(String register, long from, long until) throws SQLException {
        return query(
                COLUMNS + "WHERE position >= ? AND position < ? AND register = ? AND kind = 'access'"
                        + " AND ended_on IS NULL ORDER BY position",
                statement -> {
                    statement.setLong(1, from);
                    statement.setLong(2, until);
                    statement.setString(3, register);
                });
    }

    /** The newest event of a stored name in an aggregate's stream. */
    public Optional<LoggedEvent> newest(StreamId stream, String name) throws SQLException {
        return query(
                        COLUMNS + "WHERE register = ? AND stream = ? AND name = ? ORDER BY sequence DESC LIMIT 1",
                        statement -> {
                            statement.setString(1, stream.register());
                            statement.setObject(2, stream.id());
                            statement.setString(3, name);
                        })
                .stream()
                .findFirst();
    }

    /** The sequence number of an aggregate's newest event; -1 when there is no such aggregate. */
    public long version(StreamId stream) throws SQLException {
        String sql = "SELECT coalesce(max(sequence), -1) FROM log.event WHERE register = ? AND stream = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.register());
            statement.setObject(2, stream.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The position the next event will get. */
    public long head() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT next_position FROM log.head");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<LoggedEvent> query(String sql, Parameters parameters) throws SQLException {
        List<LoggedEvent> found = new ArrayList<>();
        each(sql, parameters, row -> found.add(event(row)));
        return found;
    }

    private void each(String sql, Parameters parameters, Row taker) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        long number = row.getLong("sequence");
        Long sequence = row.wasNull() ? null : number;
        return new LoggedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("register"),
                row.getObject("stream", UUID.class),
                sequence,
                events.event(row.getString("name"), row.getInt("revision"), row.getBytes("payload")),
                events.act(row.getBytes("metadata")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("key_commitments"));
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
