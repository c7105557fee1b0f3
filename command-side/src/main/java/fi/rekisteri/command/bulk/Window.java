package fi.rekisteri.command.bulk;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The lines that are being worked on: never more than it is wide, each customer's in their order, results in the order of the lines. */
final class Window implements AutoCloseable {
    static final int WIDTH = 256;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(WIDTH);
    private final BlockingQueue<CompletableFuture<Result>> results = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Result>> last = new ConcurrentHashMap<>();
    private static final CompletableFuture<Result> END = new CompletableFuture<>();

    /** Waits for room. */
    void add(Clerk.Job job) throws InterruptedException {
        room.acquire();
        CompletableFuture<?>[] before =
                job.turns().stream().map(last::get).filter(Objects::nonNull).toArray(CompletableFuture[]::new);
        CompletableFuture<Result> result = CompletableFuture.allOf(before)
                .handleAsync((done, failure) -> job.work().get(), workers);
        for (String turn : job.turns()) {
            last.put(turn, result);
            result.whenComplete((done, failure) -> last.remove(turn, result));
        }
        results.add(result);
    }

    /** No more lines. */
    void end() {
        results.add(END);
    }

    /** The next line's result when it is there; null at the end. */
    @Nullable
    Result next() throws InterruptedException {
        CompletableFuture<Result> next = results.take();
        if (next == END) {
            return null;
        }
        try {
            return next.join();
        } finally {
            room.release();
        }
    }

    /** Whether the next result would have to be waited for: the time to flush. */
    boolean mustWait() {
        CompletableFuture<Result> next = results.peek();
        return next == null || !next.isDone();
    }

    /** Waits for what has been begun: it may be in the log already. */
    @Override
    public void close() {
        workers.close();
    }
}
