package fi.rekisteri.command.telling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Opens and sends, round after round, in a thread of its own: a slow recipient holds nothing else up. One process at a time does. */
final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long LOCK = 0x4E6F_7469_6679_3139L;

    private final DataSource dataSource;
    private final Opening opening;
    private final Sending sending;
    private final Recomputing recomputing;
    private final Duration every;
    private final boolean recomputeAtStart;
    private volatile @Nullable Thread thread;

    Rounds(
            DataSource dataSource,
            Opening opening,
            Sending sending,
            Recomputing recomputing,
            Duration every,
            boolean recomputeAtStart) {
        this.dataSource = dataSource;
        this.opening = opening;
        this.sending = sending;
        this.recomputing = recomputing;
        this.every = every;
        this.recomputeAtStart = recomputeAtStart;
    }

    @Override
    public void start() {
        Thread rounds = Thread.ofPlatform().name("notifications").daemon().unstarted(this::run);
        thread = rounds;
        rounds.start();
    }

    @Override
    public void stop() {
        Thread rounds = thread;
        thread = null;
        if (rounds != null) {
            rounds.interrupt();
            try {
                rounds.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean recompute = recomputeAtStart;
        while (thread == Thread.currentThread()) {
            recompute = !round(recompute) && recompute;
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return whether it was this process's turn, and nothing went wrong */
    boolean round(boolean recompute) {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, "SELECT pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                if (recompute) {
                    recomputing.recompute();
                }
                opening.openWhatChanged();
                sending.sendWhatIsDue();
                return true;
            } finally {
                lock(connection, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Notifications must wait: {}", e.getClass().getName());
            return false;
        }
    }

    private static boolean lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
