package fi.rekisteri.command.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One process at a time: the others go on waiting for theirs. The database gives the turn back when the process dies. Without it nothing
 * would be done twice either, but each process would put on record that it had found nothing to do.
 */
final class Turn {
    static final long ERASURES = 0x7265_7465_6e74_696fL;
    static final long RECORDS = 0x7265_636f_7264_736fL;

    private final DataSource dataSource;
    private final long name;

    Turn(DataSource dataSource, long name) {
        this.dataSource = dataSource;
        this.name = name;
    }

    /** Does nothing when another process has the turn. */
    void take(Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (ask(connection, "SELECT pg_try_advisory_lock(?)")) {
                try {
                    work.run();
                } finally {
                    ask(connection, "SELECT pg_advisory_unlock(?)");
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No turn, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
