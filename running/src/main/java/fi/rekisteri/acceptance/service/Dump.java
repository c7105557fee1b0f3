package fi.rekisteri.acceptance.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** All rows of all tables of the service's database as text, for what PostgreSQL may have compressed in its files. */
public final class Dump {
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    private Dump() {}

    /** @return how many tables there were */
    public static int of(Rekisteri rekisteri, Path file) throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                OutputStream out = Files.newOutputStream(file)) {
            List<String> tables = tables(connection);
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                copies.copyOut("COPY " + table + " TO STDOUT", out);
            }
            return tables.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
