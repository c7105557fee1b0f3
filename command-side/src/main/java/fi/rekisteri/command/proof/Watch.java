package fi.rekisteri.command.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * The right to keep the log: one session of the database has it at a time, and whoever loses the session loses the right with it, and
 * cannot write any more. While nothing happens it listens for the next append.
 */
final class Watch implements AutoCloseable {
    /** "reklog" in ASCII: the advisory lock's number. */
    private static final long LOCK = 0x72656b6c6f67L;

    private final Connection connection;

    private Watch(Connection connection) {
        this.connection = connection;
    }

    /** @return whether the right was free */
    static boolean taken(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            take.setLong(1, LOCK);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static Watch over(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN rekisteri_log");
        }
        return new Watch(connection);
    }

    /** Waits for an append, but no longer than that. */
    void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
    }

    /** The connection goes back to its pool: nothing of this may stay with it. */
    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
            statement.execute("UNLISTEN *");
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }
}
