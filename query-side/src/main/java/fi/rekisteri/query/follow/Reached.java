package fi.rekisteri.query.follow;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the views show the log, whichever process projects it. */
public final class Reached {
    private final JdbcClient sql;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position = -1;
    private int waiting;
    private volatile Runnable onWaiting = () -> {};

    Reached(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest position the views show; -1 before the first. */
    public long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the views show the position. */
    public boolean await(long wanted, Duration atMost) {
        if (position() >= wanted) {
            return true;
        }
        moveTo(stored());
        lock.lock();
        try {
            waiting++;
            onWaiting.run();
            long left = atMost.toNanos();
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Whether somebody waits for a position. */
    boolean isAwaited() {
        lock.lock();
        try {
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }

    /** @param run when somebody begins to wait */
    void onWaiting(Runnable run) {
        onWaiting = run;
    }

    /** Only ever forwards; a rebuild starts over with {@link #startOver()}. */
    void moveTo(long newPosition) {
        lock.lock();
        try {
            if (newPosition > position) {
                position = newPosition;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void startOver() {
        lock.lock();
        try {
            position = -1;
        } finally {
            lock.unlock();
        }
    }

    /** In the transaction of the batch; other processes hear of it when it commits. */
    void store(long newPosition) {
        sql.sql("INSERT INTO views.reached (position) VALUES (?)"
                        + " ON CONFLICT (only_row) DO UPDATE SET position = excluded.position")
                .param(newPosition)
                .update();
        sql.sql("SELECT pg_notify('" + LogBell.VIEWS + "', ?)")
                .param(Long.toString(newPosition))
                .query((row, number) -> number)
                .list();
    }

    long stored() {
        return sql.sql("SELECT position FROM views.reached")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    static boolean isPosition(String payload) {
        return !payload.isEmpty() && payload.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
