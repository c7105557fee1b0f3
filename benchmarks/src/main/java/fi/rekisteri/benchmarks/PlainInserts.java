package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;

/**
 * The measure of all things here: what pgbench does with {@code INSERT} of one row of 540 bytes per transaction, in a database beside the
 * service's, on the same server and disk, with the same durability.
 */
final class PlainInserts {
    private static final int PAYLOAD = 540;

    private final Rekisteri rekisteri;

    PlainInserts(Rekisteri rekisteri) throws SQLException {
        this.rekisteri = rekisteri;
        try (Connection postgres = rekisteri.superuser("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS plain_inserts");
            statement.execute("CREATE DATABASE plain_inserts");
        }
        try (Connection plain = rekisteri.superuser("plain_inserts");
                Statement statement = plain.createStatement()) {
            statement.execute("CREATE TABLE row_of_540_bytes (id bigserial PRIMARY KEY, payload bytea NOT NULL)");
        }
    }

    Rounds.Measured measure(int clients, Duration time) throws Exception {
        return Rounds.run(clients, time, Inserting::new);
    }

    void clearAway() throws SQLException {
        try (Connection postgres = rekisteri.superuser("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute("DROP DATABASE plain_inserts");
        }
    }

    private final class Inserting implements Rounds.Client {
        private final Connection connection;
        private final PreparedStatement insert;
        private final byte[] payload = new byte[PAYLOAD];

        Inserting() throws SQLException {
            connection = rekisteri.superuser("plain_inserts");
            insert = connection.prepareStatement("INSERT INTO row_of_540_bytes (payload) VALUES (?)");
            new Random().nextBytes(payload);
        }

        @Override
        public void call() throws SQLException {
            insert.setBytes(1, payload);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
