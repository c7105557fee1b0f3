package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.LedgerUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the log provable, as long as the process lives: leaves, then signatures. Of several processes one does it; another one takes over
 * within seconds.
 */
final class LogKeeper implements SmartLifecycle {
    private static final Duration IDLE = Duration.ofMillis(250);

    private final DataSource dataSource;
    private final Origins origins;
    private final Restores restores;
    private final @Nullable Signing signing;
    private final Pace pace;
    private final Standing standing;
    private @Nullable Thread thread;
    private volatile boolean closed;

    /** @param signing null when this process has no key */
    LogKeeper(
            DataSource dataSource,
            Origins origins,
            Restores restores,
            @Nullable Signing signing,
            Pace pace,
            Standing standing) {
        this.dataSource = dataSource;
        this.origins = origins;
        this.restores = restores;
        this.signing = signing;
        this.pace = pace;
        this.standing = standing;
    }

    @Override
    public synchronized void start() {
        closed = false;
        thread = Thread.ofPlatform().name("log-keeper").daemon().start(this::keepForEver);
    }

    @Override
    public synchronized void stop() {
        closed = true;
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void keepForEver() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                if (Watch.taken(connection)) {
                    try (Watch watch = Watch.over(connection)) {
                        keep(connection, watch);
                    }
                } else {
                    standing.waiting();
                }
            } catch (SQLException e) {
                standing.troubled("SQLSTATE " + e.getSQLState());
            } catch (EventsMissing | LedgerUnavailable e) {
                standing.troubled(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                standing.troubled(e.getClass().getSimpleName());
            }
            pause(pace.takeover());
        }
    }

    private void keep(Connection connection, Watch watch) throws SQLException {
        Forest forest = Forest.read(connection, origins, restores);
        Growth.all(connection, forest);
        if (signing != null) {
            signing.begin(connection, forest);
        }
        while (!closed) {
            boolean grew = Growth.all(connection, forest) > 0;
            standing.keeping(signing == null ? Map.of() : signing.turn(connection, forest));
            if (grew) {
                pause(pace.leaves());
            } else {
                watch.await(IDLE);
            }
        }
    }

    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        try {
            while (!closed && System.nanoTime() < end) {
                Thread.sleep(Math.min(50, length.toMillis()));
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
