package fi.rekisteri.command.proof;

import java.sql.Connection;
import java.sql.SQLException;

/** All of it or nothing, on a connection that otherwise commits each statement. */
@FunctionalInterface
interface Transaction<T> {

    T run() throws SQLException;

    static <T> T on(Connection connection, Transaction<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
