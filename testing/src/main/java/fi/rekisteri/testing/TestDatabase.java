package fi.rekisteri.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * An empty database of its own on the one PostgreSQL server of this JVM, with the roles and schemas every set-up has.
 * Nothing has to be closed: the server goes with the JVM.
 */
public final class TestDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** Cheap enough (some ten milliseconds) for one per test class. */
    public static TestDatabase create() {
        TestDatabase database = new TestDatabase("test_" + MADE.incrementAndGet());
        Server.execute("postgres", "CREATE DATABASE " + database.name);
        Server.execute(database.name, Server.roles());
        return database;
    }

    /** A copy as it is now, like a backup that is put back elsewhere. Whoever is connected to this one is thrown out. */
    public TestDatabase copy() {
        TestDatabase copy = new TestDatabase("test_" + MADE.incrementAndGet());
        Server.execute(
                "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        Server.execute("postgres", "CREATE DATABASE " + copy.name + " TEMPLATE " + name);
        return copy;
    }

    public DataSource ownerDataSource() {
        return Server.dataSource(name, "rekisteri_owner");
    }

    public DataSource commandSideDataSource() {
        return Server.dataSource(name, "command_side");
    }

    public DataSource querySideDataSource() {
        return Server.dataSource(name, "query_side");
    }

    public DataSource superuserDataSource() {
        return Server.dataSource(name, Server.SUPERUSER);
    }

    /**
     * Runs migrations as the schema owner. The last segment of a location is the schema they belong to and where their
     * history is kept: {@code db/log}, {@code db/views}.
     */
    public TestDatabase migrate(String... classpathLocations) {
        for (String location : classpathLocations) {
            Flyway.configure()
                    .dataSource(ownerDataSource())
                    .locations("classpath:" + location)
                    .defaultSchema(location.substring(location.lastIndexOf('/') + 1))
                    .createSchemas(false)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        }
        return this;
    }

    /** What a Spring context of command-side needs to connect and to migrate. */
    public Map<String, String> commandSideProperties() {
        return properties("command_side");
    }

    /** What a Spring context of query-side needs to connect and to migrate. */
    public Map<String, String> querySideProperties() {
        return properties("query_side");
    }

    public String url() {
        return Server.url(name);
    }

    private Map<String, String> properties(String role) {
        return Map.of(
                "spring.datasource.url",
                url(),
                "spring.datasource.username",
                role,
                "spring.datasource.password",
                Server.PASSWORD,
                "spring.flyway.user",
                "rekisteri_owner",
                "spring.flyway.password",
                Server.PASSWORD);
    }
}
