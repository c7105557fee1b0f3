package fi.rekisteri.shared.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The writer of the log. All appends of a process go through it: those that arrive while a transaction is being committed share the
 * next one, so that many concurrent commands and reads pay for one commit, and each still stands or falls alone.
 */
public final class Ledger implements AutoCloseable {
    private static final int MAX_APPENDS = 512;
    private static final int QUEUE = 8_192;
    private static final int TRIES = 3;

    private final DataSource dataSource;
    private final EventWriter events;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Thread writer = Thread.ofPlatform().name("ledger").daemon().unstarted(this::writeForEver);
    private volatile boolean closed;

    public Ledger(DataSource dataSource, EventWriter events) {
        this.dataSource = dataSource;
        this.events = events;
        writer.start();
    }

    /**
     * Appends durably.
     *
     * @return completes after the commit with the position of the first event; fails with {@link LedgerConflict} or
     *     {@link LedgerUnavailable}
     */
    public CompletableFuture<Long> append(Append append) {
        Pending pending = Pending.of(append, events);
        try {
            queue.put(pending);
            if (closed && queue.remove(pending)) {
                pending.done().completeExceptionally(new LedgerUnavailable("it is closed"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pending.done().completeExceptionally(new LedgerUnavailable("interrupted"));
        }
        return pending.done();
    }

    /**
     * Appends within a transaction of the caller's, past the writer: for what must enter the log together with other rows, and knows the
     * log's head already.
     */
    public static void append(Connection connection, List<NewEvent> events, EventWriter writer) throws SQLException {
        GroupStatements.write(connection, List.of(Pending.of(Append.of(events), writer)));
    }

    /** Writes what has been handed over, then stops. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeForEver() {
        List<Pending> group = new ArrayList<>(MAX_APPENDS);
        while (!(closed && queue.isEmpty())) {
            try {
                Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, MAX_APPENDS - 1);
                    commit(group);
                    group.clear();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** One transaction for all; where one of them breaks a constraint, one for each. */
    private void commit(List<Pending> group) {
        try {
            transact(group);
        } catch (SQLException e) {
            if (group.size() > 1 && Failure.concernsOneAppend(e)) {
                group.forEach(this::commitAlone);
            } else if (group.size() == 1 && Failure.concernsOneAppend(e)) {
                commitAlone(group.getFirst());
            } else {
                group.forEach(pending -> pending.done().completeExceptionally(Failure.of(e)));
            }
        } catch (RuntimeException | Error e) {
            group.forEach(pending -> pending.done().completeExceptionally(e));
        }
    }

    private void commitAlone(Pending pending) {
        for (int attempt = 1; ; attempt++) {
            try {
                transact(List.of(pending));
                return;
            } catch (SQLException e) {
                if (attempt == TRIES || !Failure.mayPass(e)) {
                    pending.done().completeExceptionally(Failure.of(e));
                    return;
                }
            } catch (RuntimeException | Error e) {
                pending.done().completeExceptionally(e);
                return;
            }
        }
    }

    private void transact(List<Pending> group) throws SQLException {
        long first;
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                first = GroupStatements.write(connection, group);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            } finally {
                restore(connection, before);
            }
        }
        long position = first;
        for (Pending pending : group) {
            pending.done().complete(position);
            position += pending.events().size();
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void restore(Connection connection, boolean autoCommit) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(autoCommit);
        }
    }
}
