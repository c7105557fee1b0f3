package fi.rekisteri.command.anchor;

import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/** The evidence that was given, beside the checkpoints it is for. */
final class Anchors {
    private static final String LAST = "SELECT checkpoint, size FROM log.anchor JOIN log.checkpoint USING (checkpoint)"
            + " WHERE tree = ? AND authority = ? ORDER BY checkpoint DESC LIMIT 1";
    private static final String INSERT =
            "INSERT INTO log.anchor (checkpoint, kind, authority, evidence) VALUES (?, ?, ?, ?)";
    private static final String AGES = "SELECT register, extract(epoch FROM clock_timestamp() - max(%s))::bigint"
            + " FROM log.tree JOIN log.checkpoint USING (tree) %s GROUP BY register";

    private final DataSource dataSource;

    Anchors(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A checkpoint that the authority has not seen, for each tree whose newest is such a one. */
    List<Pending> pending(Authority authority) throws SQLException {
        List<Pending> pending = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            TreeReader reader = new TreeReader(connection);
            for (LogTree tree : reader.trees()) {
                Optional<SignedCheckpoint> newest = reader.newestCheckpoint(tree);
                Last last = last(connection, tree, authority);
                if (newest.isPresent() && newest.get().id() > last.checkpoint()) {
                    pending.add(new Pending(tree, newest.get(), last.size()));
                }
            }
        }
        return pending;
    }

    /** @param known leaves the authority vouched for last */
    record Pending(LogTree tree, SignedCheckpoint checkpoint, long known) {}

    /** Proofs are read when they are asked for: a time-stamp authority needs none. */
    LongFunction<ConsistencyProof> proofs(LogTree tree, long size) {
        return from -> {
            try (Connection connection = dataSource.getConnection()) {
                return ConsistencyProof.of(from, size, new TreeReader(connection).nodes(tree, size));
            } catch (SQLException e) {
                throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
            }
        };
    }

    void keep(Pending pending, Authority authority, byte[] evidence) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, pending.checkpoint().id());
            insert.setString(2, authority.kind());
            insert.setString(3, authority.name());
            insert.setBytes(4, evidence);
            insert.executeUpdate();
        }
    }

    /** How long ago each register's newest anchor was received; without authorities, its newest checkpoint signed. */
    Map<String, Duration> ages(boolean authorities) throws SQLException {
        String sql = authorities
                ? AGES.formatted("received_at", "JOIN log.anchor USING (checkpoint)")
                : AGES.formatted("signed_at", "");
        Map<String, Duration> ages = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ages.put(rows.getString(1), Duration.ofSeconds(rows.getLong(2)));
            }
        }
        return ages;
    }

    private static Last last(Connection connection, LogTree tree, Authority authority) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setInt(1, tree.id());
            select.setString(2, authority.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Last(row.getLong(1), row.getLong(2)) : new Last(0, 0);
            }
        }
    }

    private record Last(long checkpoint, long size) {}
}
