package fi.rekisteri.query.export.attack;

import fi.rekisteri.query.world.LeafMaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A superuser at work in the database, with the triggers off. Exports made here tell of what was done; afterwards it is as if it had never
 * happened.
 */
final class Breach implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("event", "tree", "leaf", "node", "checkpoint", "signing_key", "anchor");

    final Scene scene;
    final DataSource inside;
    private final Connection connection;
    private final Path folder;

    Breach(Scene scene, Path folder) throws SQLException {
        this.scene = scene;
        this.folder = folder;
        this.connection = scene.database.superuserDataSource().getConnection();
        connection.setAutoCommit(false);
        this.inside = new SingleConnectionDataSource(connection, true);
        disableTriggers();
    }

    private void disableTriggers() throws SQLException {
        for (String table : TABLES) {
            sql("ALTER TABLE log." + table + " DISABLE TRIGGER ALL");
        }
    }

    /** Puts all back, to try something else. */
    void startAgain() throws SQLException {
        connection.rollback();
        disableTriggers();
    }

    /** Takes an event out, and moves those after it up, so that no position is missing. */
    Breach takeOut(long position) throws SQLException {
        return sql("DELETE FROM log.event WHERE position = " + position)
                .sql("UPDATE log.event SET position = position + 1000000 WHERE position > " + position)
                .sql("UPDATE log.event SET position = position - 1000001 WHERE position > 1000000");
    }

    Breach sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A condition on {@code log.event}: the event of a leaf of the register's tree. */
    String at(long leaf) throws Exception {
        return "position = " + position(leaf);
    }

    long position(long leaf) throws Exception {
        return number("SELECT position FROM log.leaf WHERE index = " + leaf + " AND tree = "
                + Scene.tree(inside).id());
    }

    UUID event(long leaf) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT event_id FROM log.event WHERE " + at(leaf))) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /** Forgets all leaves, checkpoints and anchors, and hashes and signs what is there now, with the log's own key. */
    Breach hashAndSignAnew() throws Exception {
        for (String table : List.of("anchor", "checkpoint", "signing_key", "node", "leaf", "tree")) {
            sql("DELETE FROM log." + table);
        }
        new LeafMaker(inside, scene.keeper.key()).signAll();
        return this;
    }

    Path export() throws Exception {
        return export(scene.order);
    }

    Path export(long order) throws Exception {
        Path file = Files.createTempDirectory(folder, "breach").resolve("export.zip");
        Scene.write(inside, order, file);
        return file;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
