package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the log is provable: down when leaves or signatures are refused or late. The service works on; it says so loudly. */
final class LogHealth extends AbstractHealthIndicator {
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final String PENDING = "SELECT head.next_position - 1 - newest.position,"
            + " (SELECT extract(epoch FROM clock_timestamp() - recorded_at) FROM log.event"
            + " WHERE event.position = newest.position + 1)"
            + " FROM log.head, (SELECT coalesce(max(position), -1) AS position FROM log.leaf) AS newest";

    private final DataSource dataSource;
    private final Standing standing;
    private final boolean signs;

    /** @param signs whether this process has a key */
    LogHealth(DataSource dataSource, Standing standing, boolean signs) {
        super("The log's proofs cannot be looked at");
        this.dataSource = dataSource;
        this.standing = standing;
        this.signs = signs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        Standing.Snapshot now = standing.now();
        health.withDetail("keeper", now.keeping() ? "this process" : "another process")
                .withDetail("signer", signs ? "has a key" : "no key: rekisteri.signer-key-file");
        boolean late;
        try (Connection connection = dataSource.getConnection()) {
            late = pending(connection, health);
            health.withDetail("checkpoints", checkpoints(connection));
        }
        if (now.trouble() != null) {
            health.withDetail("trouble", now.trouble());
        }
        if (!now.refusals().isEmpty()) {
            health.withDetail("refused", new TreeMap<>(now.refusals()));
        }
        if (!standing.findings().isEmpty()) {
            health.withDetail("changed", new TreeMap<>(standing.findings()));
        }
        boolean changed = !standing.findings().isEmpty();
        health.status(
                changed || late || now.trouble() != null || !now.refusals().isEmpty() ? "DOWN" : "UP");
    }

    private static boolean pending(Connection connection, Health.Builder health) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PENDING)) {
            row.next();
            health.withDetail("eventsWithoutLeaf", row.getLong(1));
            return row.getLong(1) < 0 || row.getDouble(2) > LATE.toSeconds();
        }
    }

    private static Map<String, Object> checkpoints(Connection connection) throws SQLException {
        TreeReader reader = new TreeReader(connection);
        Map<String, Object> checkpoints = new TreeMap<>();
        for (LogTree tree : reader.trees()) {
            reader.newestCheckpoint(tree)
                    .ifPresent(newest -> checkpoints.put(
                            tree.origin(), Map.of("size", newest.size(), "signedAt", newest.signedAt())));
        }
        return checkpoints;
    }
}
