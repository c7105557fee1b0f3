package fi.rekisteri.query.follow;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Axon's coordinator sleeps 100 ms whenever its worker's queue of 1,024 events is full, which caps a replay at some 10,000 events a second.
 * Here it looks again after a millisecond. One thread, so that no wake-up is lost between two runs.
 */
final class PromptExecutor extends ScheduledThreadPoolExecutor {
    private static final long FULL_QUEUE_MS = 100;

    PromptExecutor(String name) {
        super(1, Thread.ofPlatform().name(name).factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == FULL_QUEUE_MS
                ? super.schedule(task, 1, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
