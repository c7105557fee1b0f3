package fi.rekisteri.query.follow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears PostgreSQL say that the log or the views have moved on. Rings once a second in any case, so that a lost notification or connection
 * costs a second and no event. Of a log that moves on all the time it tells every so often, so that the views take many events at once; but
 * as fast as it can while somebody waits for them.
 */
final class LogBell implements AutoCloseable {
    static final String LOG = "rekisteri_log";
    static final String VIEWS = "rekisteri_views";

    private static final int AT_LEAST_EVERY_MS = 1_000;
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Logger LOGGER = LoggerFactory.getLogger(LogBell.class);

    private final DataSource dataSource;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable Connection heard;
    private volatile @Nullable Thread thread;
    private volatile BooleanSupplier awaited = () -> true;
    private final long pace;
    private long toldAt;

    LogBell(DataSource dataSource) {
        this(dataSource, PACE);
    }

    /** @param pace the least time between two tellings of the log while nobody waits */
    LogBell(DataSource dataSource, Duration pace) {
        this.dataSource = dataSource;
        this.pace = pace.toNanos();
        this.toldAt = System.nanoTime() - this.pace;
    }

    /** @param channel null when it only rings because a second has passed */
    @FunctionalInterface
    interface Listener {
        void ring(@Nullable String channel, String payload);
    }

    void onRing(Listener listener) {
        listeners.add(listener);
    }

    /** @param somebodyWaits for what the log has to tell */
    void paceUnless(BooleanSupplier somebodyWaits) {
        awaited = somebodyWaits;
    }

    /** Somebody has begun to wait. */
    void hurry() {
        LockSupport.unpark(thread);
    }

    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("log-bell").daemon().start(this::listenForEver);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        hurry();
        Connection connection = heard;
        if (connection != null) {
            connection.close();
        }
    }

    private void listenForEver() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                heard = connection;
                listen(connection);
            } catch (SQLException e) {
                if (!closed) {
                    LOGGER.warn("Not listening to the log, SQLSTATE {}: polling", e.getSQLState());
                    ring(null, "");
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + LOG + "; LISTEN " + VIEWS);
        }
        PGConnection notices = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification @Nullable [] rung = notices.getNotifications(AT_LEAST_EVERY_MS);
            if (rung == null || rung.length == 0) {
                ring(null, "");
            } else {
                ringLastOf(rung, VIEWS);
                if (tells(rung, LOG)) {
                    awaitPace();
                    ringLastOf(rung, LOG);
                    toldAt = System.nanoTime();
                }
            }
        }
    }

    private static boolean tells(PGNotification[] rung, String channel) {
        return Stream.of(rung).anyMatch(notification -> notification.getName().equals(channel));
    }

    private void awaitPace() {
        for (long left = left(); left > 0 && !closed && !awaited.getAsBoolean(); left = left()) {
            LockSupport.parkNanos(this, left);
        }
    }

    private long left() {
        return toldAt + pace - System.nanoTime();
    }

    private void ringLastOf(PGNotification[] rung, String channel) {
        for (int i = rung.length - 1; i >= 0; i--) {
            if (rung[i].getName().equals(channel)) {
                ring(channel, rung[i].getParameter());
                return;
            }
        }
    }

    private void ring(@Nullable String channel, String payload) {
        listeners.forEach(listener -> listener.ring(channel, payload));
    }

    private static void pause() {
        try {
            Thread.sleep(AT_LEAST_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
