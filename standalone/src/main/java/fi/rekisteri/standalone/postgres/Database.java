package fi.rekisteri.standalone.postgres;

import fi.rekisteri.standalone.data.CannotStart;
import fi.rekisteri.standalone.data.DataDirectory;
import fi.rekisteri.standalone.data.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The database of one data directory, running. */
public final class Database implements AutoCloseable {
    private static final String NAME = "rekisteri";

    private final Server server;
    private final Map<String, String> passwords;

    private Database(Server server, Map<String, String> passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** Starts the server, makes the roles what they must be, and runs the migrations. */
    public static Database start(DataDirectory data, int port) {
        boolean first = setAsideAnUnfinishedFirstStart(data);
        Server server = Server.start(data, port);
        try {
            Database database = new Database(server, Roles.apply(server, NAME));
            database.migrate("log", "views", "identity");
            if (first) {
                Files.createFile(finished(data));
            }
            return database;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw new CannotStart("The database in " + data.database() + " could not be prepared", e);
        }
    }

    /** Nothing was ever acknowledged from such a database, but deleting is not for a program to decide. */
    private static boolean setAsideAnUnfinishedFirstStart(DataDirectory data) {
        if (Files.exists(finished(data))) {
            return false;
        }
        Path database = data.database();
        try {
            if (Files.exists(database)) {
                LeftBehind.stop(database);
                Files.move(database, database.resolveSibling("postgres.unfinished-" + Secret.hex(4)));
            }
            return true;
        } catch (IOException e) {
            throw new CannotStart("The unfinished database in " + database + " cannot be set aside", e);
        }
    }

    private static Path finished(DataDirectory data) {
        return data.database().resolve("rekisteri-first-start-finished");
    }

    private void migrate(String... schemas) {
        for (String schema : schemas) {
            Flyway.configure()
                    .dataSource(url(), "rekisteri_owner", password("rekisteri_owner"))
                    .locations("classpath:db/" + schema)
                    .defaultSchema(schema)
                    .createSchemas(false)
                    .load()
                    .migrate();
        }
    }

    /** @return a URL without a password, fit for a log line */
    public String url() {
        return server.url(NAME);
    }

    /** Passwords are new at every start; only this process ever knows them. */
    public String password(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalArgumentException("No such database role: " + role);
        }
        return password;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
