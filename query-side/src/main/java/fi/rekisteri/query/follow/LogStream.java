package fi.rekisteri.query.follow;

import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** One reader of the log. Asks the database only after the bell has rung, and again as long as it gets full pages. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int PAGE = 500;

    private final LogReader log;
    private final Consumer<LogStream> onClose;
    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>(PAGE);
    private final Object bell = new Object();
    private long next;
    private boolean rung = true;
    private volatile @Nullable Runnable callback;

    LogStream(LogReader log, long next, Consumer<LogStream> onClose) {
        this.log = log;
        this.next = next;
        this.onClose = onClose;
    }

    void ring() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
        Runnable toCall = callback;
        if (toCall != null) {
            toCall.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(buffer.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (buffer.isEmpty()) {
            if (!awaitBell(deadline)) {
                return false;
            }
            fill();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            Thread.onSpinWait();
        }
        return buffer.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public void close() {
        callback = null;
        onClose.accept(this);
    }

    private boolean awaitBell(long deadline) throws InterruptedException {
        synchronized (bell) {
            while (!rung) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                bell.wait(left);
            }
            rung = false;
            return true;
        }
    }

    private void fill() {
        LogReader.Page page = read();
        page.events().forEach(event -> buffer.add(message(event)));
        boolean full = page.next() - next == PAGE;
        next = page.next();
        if (full) {
            synchronized (bell) {
                rung = true;
            }
        }
    }

    private LogReader.Page read() {
        try {
            return log.page(next, PAGE);
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static TrackedEventMessage<?> message(LoggedEvent event) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericEventMessage<>(event.id().toString(), event, MetaData.emptyInstance(), event.occurredAt()));
    }
}
