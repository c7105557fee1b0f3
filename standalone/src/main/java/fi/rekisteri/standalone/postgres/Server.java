package fi.rekisteri.standalone.postgres;

import fi.rekisteri.standalone.data.CannotStart;
import fi.rekisteri.standalone.data.DataDirectory;
import fi.rekisteri.standalone.data.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL process. The library that starts it is made for tests: what it relaxes is tightened again here. */
final class Server implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);

    private final EmbeddedPostgres postgres;
    private final Path directory;
    private final String password;

    private Server(EmbeddedPostgres postgres, Path directory, String password) {
        this.postgres = postgres;
        this.directory = directory;
        this.password = password;
    }

    static Server start(DataDirectory data, int port) {
        Superuser.refuseRootWithoutNamespaces();
        LeftBehind.stop(data.database());
        String password = data.key("postgres-superuser").readOrCreate(() -> Secret.word(24));
        Path output = data.path().resolve("postgres-start.log");
        System.setProperty(
                "ot.epg.working-dir", data.program().resolve("postgres").toString());
        try {
            Files.deleteIfExists(output);
            EmbeddedPostgres postgres = builder(data, password)
                    .setPort(port)
                    .setOutputRedirector(Redirect.appendTo(output.toFile()))
                    .setErrorRedirector(Redirect.appendTo(output.toFile()))
                    .start();
            return new Server(postgres, data.database(), password);
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "PostgreSQL did not start. What it said: " + output + " and " + data.database() + "/log", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory data, String password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY_LIMIT)
                .setLocaleConfig("pwfile", data.key("postgres-superuser").path().toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "fi-FI")
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0");
    }

    int port() {
        return postgres.getPort();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?logServerErrorDetail=false";
    }

    DataSource superuser(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser("postgres");
        dataSource.setPassword(password);
        return dataSource;
    }

    /** The library waits five seconds for the last checkpoint and no longer; after a bulk load it takes more. */
    @Override
    public void close() {
        try {
            postgres.close();
            long end = System.nanoTime() + STOP_LIMIT.toNanos();
            while (Files.exists(directory.resolve("postmaster.pid")) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
