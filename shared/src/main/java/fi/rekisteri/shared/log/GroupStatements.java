package fi.rekisteri.shared.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one transaction: first the side writes, which may fail; then the events, which lock the head of the log until the
 * commit; last what needs a position.
 */
final class GroupStatements {
    private static final String APPEND = """
            WITH appended AS (
              INSERT INTO log.event (position, event_id, register, stream, sequence, kind, name, revision,
                                     occurred_at, payload, metadata, key_commitments)
              SELECT head.first + added.ordinal - 1, added.event_id, added.register, added.stream, added.sequence,
                     added.kind, added.name, added.revision, added.occurred_at, added.payload, added.metadata,
                     added.key_commitments
                FROM log.lock_head() AS head (first),
                     unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::smallint[],
                            ?::timestamptz[], ?::bytea[], ?::bytea[], ?::text[]) WITH ORDINALITY
                       AS added (event_id, register, stream, sequence, kind, name, revision, occurred_at, payload,
                                 metadata, key_commitments, ordinal)
              RETURNING position)
            SELECT min(position), pg_notify('rekisteri_log', max(position)::text) FROM appended""";

    private GroupStatements() {}

    /** @return the position of the group's first event; 0 when it has none */
    static long write(Connection connection, List<Pending> group) throws SQLException {
        sideWrites(connection, group, -1, side -> !side.needsPosition());
        long first = append(
                connection,
                group.stream().flatMap(pending -> pending.events().stream()).toList());
        sideWrites(connection, group, first, SideWrite::needsPosition);
        return first;
    }

    private static long append(Connection connection, List<Pending.Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            Columns columns = new Columns(connection, insert, rows);
            columns.set("uuid", row -> row.event().id());
            columns.set("text", row -> row.event().register());
            columns.set("uuid", row -> row.event().stream());
            columns.set("int8", row -> row.event().sequence());
            columns.set("text", row -> Kind.of(row.event().event()));
            columns.set("text", row -> row.written().name());
            columns.set("int2", row -> (short) row.written().revision());
            columns.set("text", row -> row.event().occurredAt().toString());
            columns.set("bytea", row -> row.written().payload(), byte[][]::new);
            columns.set("bytea", row -> row.written().metadata(), byte[][]::new);
            columns.set("text", row -> row.written().keyCommitments());
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static void sideWrites(
            Connection connection, List<Pending> group, long firstOfGroup, Predicate<SideWrite> which)
            throws SQLException {
        Map<String, PreparedStatement> statements = new LinkedHashMap<>();
        try {
            long first = firstOfGroup;
            for (Pending pending : group) {
                for (SideWrite side : pending.sideWrites()) {
                    if (which.test(side)) {
                        add(connection, statements, side, first);
                    }
                }
                first += pending.events().size();
            }
            for (PreparedStatement statement : statements.values()) {
                statement.executeBatch();
            }
        } finally {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    private static void add(
            Connection connection, Map<String, PreparedStatement> statements, SideWrite side, long first)
            throws SQLException {
        PreparedStatement statement = statements.get(side.sql());
        if (statement == null) {
            statement = connection.prepareStatement(side.sql());
            statements.put(side.sql(), statement);
        }
        int index = 1;
        for (@Nullable Object parameter : side.parameters()) {
            statement.setObject(index++, parameter == SideWrite.FIRST_POSITION ? (Object) first : parameter);
        }
        statement.addBatch();
    }

    /** One array per column, set in the order of the statement's parameters. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Pending.Row> rows;
        private int index;

        Columns(Connection connection, PreparedStatement insert, List<Pending.Row> rows) {
            this.connection = connection;
            this.insert = insert;
            this.rows = rows;
        }

        void set(String type, Function<Pending.Row, @Nullable Object> value) throws SQLException {
            set(type, value, Object[]::new);
        }

        void set(String type, Function<Pending.Row, @Nullable Object> value, IntFunction<@Nullable Object[]> array)
                throws SQLException {
            @Nullable Object[] values = rows.stream().map(value).toArray(array);
            insert.setArray(++index, connection.createArrayOf(type, values));
        }
    }
}
