package fi.rekisteri.command.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Checks the whole log again, now and then, beside everything else. */
final class Rechecking implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rechecking.class);

    private final DataSource dataSource;
    private final Duration every;
    private final Standing standing;
    private @Nullable Thread thread;

    Rechecking(DataSource dataSource, Duration every, Standing standing) {
        this.dataSource = dataSource;
        this.every = every;
        this.standing = standing;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("log-recheck").daemon().start(this::checkForEver);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void checkForEver() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(every);
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try (Connection connection = dataSource.getConnection()) {
            standing.rechecked(new Recheck(connection).findings());
        } catch (SQLException e) {
            LOG.warn("The log cannot be checked again: SQLSTATE {}", e.getSQLState());
        }
    }
}
