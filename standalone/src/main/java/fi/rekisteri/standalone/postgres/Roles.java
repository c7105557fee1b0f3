package fi.rekisteri.standalone.postgres;

import fi.rekisteri.standalone.data.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Makes database and roles what the two SQL files say, at every start anew. */
final class Roles {

    private Roles() {}

    /** @return the password of each role */
    static Map<String, String> apply(Server server, String database) {
        Map<String, String> passwords = Map.of(
                "rekisteri_owner", Secret.word(24),
                "command_side", Secret.word(24),
                "query_side", Secret.word(24),
                "identity_provider", Secret.word(24));
        try {
            createDatabase(server, database);
            try (Connection connection = server.superuser(database).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(fillIn(read("/db/roles.sql"), passwords));
                statement.execute(fillIn(read("/db/identity-role.sql"), passwords));
            }
            return passwords;
        } catch (SQLException e) {
            // its text could repeat a statement with a password
            throw new IllegalStateException("The database roles could not be made, SQL state " + e.getSQLState());
        }
    }

    private static void createDatabase(Server server, String database) throws SQLException {
        try (Connection connection = server.superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            boolean missing;
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                missing = !found.next();
            }
            if (missing) {
                statement.execute("CREATE DATABASE " + database);
            }
        }
    }

    /** What psql does with {@code :'owner_password'}. */
    private static String fillIn(String sql, Map<String, String> passwords) {
        String filled = sql.replace(":'owner_password'", "'" + passwords.get("rekisteri_owner") + "'");
        for (Map.Entry<String, String> role : passwords.entrySet()) {
            filled = filled.replace(":'" + role.getKey() + "_password'", "'" + role.getValue() + "'");
        }
        return filled;
    }

    private static String read(String resource) {
        try (InputStream file = Roles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
