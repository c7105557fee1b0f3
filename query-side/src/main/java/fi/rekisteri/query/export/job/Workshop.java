package fi.rekisteri.query.export.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes exports in the background while the application runs, few at once. */
public final class Workshop implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Workshop.class);
    private static final long LOOK_EVERY_SECONDS = 1;
    private static final long STOP_SECONDS = 10;

    private final Jobs jobs;
    private final Shelf shelf;
    private final Endings endings;
    private final Function<BooleanSupplier, Maker> makers;
    private final int atOnce;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Workshop(Jobs jobs, Shelf shelf, Endings endings, Function<BooleanSupplier, Maker> makers, int atOnce) {
        this.jobs = jobs;
        this.shelf = shelf;
        this.endings = endings;
        this.makers = makers;
        this.atOnce = atOnce;
    }

    /** Somebody asks for an export. */
    public void ring() {
        bell.release();
    }

    @Override
    public synchronized void start() {
        stopping = false;
        for (int i = 1; i <= atOnce; i++) {
            Maker maker = makers.apply(() -> stopping);
            threads.add(Thread.ofPlatform().name("export-" + i).daemon().start(() -> work(maker)));
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        bell.release(atOnce);
        try {
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void work(Maker maker) {
        boolean swept = false;
        while (!stopping) {
            try {
                swept = swept || sweep();
                endings.expire();
                while (!stopping && maker.makeNext()) {
                    endings.expire();
                }
            } catch (RuntimeException e) {
                LOGGER.warn("Exports wait: {}", e.getClass().getSimpleName());
            }
            await();
        }
    }

    private boolean sweep() {
        try {
            shelf.sweep(jobs::mayHaveFile);
        } catch (IOException e) {
            LOGGER.error("The directory of exports cannot be read", e);
        }
        return true;
    }

    private void await() {
        try {
            if (bell.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
