package fi.rekisteri.query.follow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears PostgreSQL say that the log or the views have moved on. Rings once a second in any case, so that a lost notification or connection
 * costs a second and no event.
 */
final class LogBell implements AutoCloseable {
    static final String LOG = "rekisteri_log";
    static final String VIEWS = "rekisteri_views";

    private static final int AT_LEAST_EVERY_MS = 1_000;
    private static final Logger LOGGER = LoggerFactory.getLogger(LogBell.class);

    private final DataSource dataSource;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable Connection heard;
    private @Nullable Thread thread;

    LogBell(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param channel null when it only rings because a second has passed */
    @FunctionalInterface
    interface Listener {
        void ring(@Nullable String channel, String payload);
    }

    void onRing(Listener listener) {
        listeners.add(listener);
    }

    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("log-bell").daemon().start(this::listenForEver);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
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
                ringLastOf(rung, LOG);
                ringLastOf(rung, VIEWS);
            }
        }
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
