package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Tiles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Checks tiles on all processors, a few at a time so that memory stays bounded, and hands the results on in order. */
final class Pipeline implements AutoCloseable {
    private static final int MOST = 4;

    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    private final ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
        Thread thread = new Thread(task, "tiles");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Future<TileResult>> underway = new ArrayDeque<>();
    private final ThreadLocal<TileCheck> checks;

    /** Takes results in the order of tiles. */
    interface Sink {
        void accept(TileResult result) throws IOException, Unreadable;
    }

    Pipeline(Supplier<TileCheck> checks) {
        this.checks = ThreadLocal.withInitial(checks);
    }

    void run(long size, Sheet records, Sheet csv, Sink sink) throws IOException, Unreadable, Illegible {
        for (long index = 0; Tiles.width(size, index) > 0; index++) {
            long end = Math.min(size, (index + 1) * Tiles.WIDTH);
            Tile tile = new Tile(index, Tiles.width(size, index), records.upTo(end), csv.upTo(end));
            underway.add(workers.submit(() -> checks.get().check(tile)));
            if (underway.size() > threads + 2) {
                sink.accept(next());
            }
        }
        while (!underway.isEmpty()) {
            sink.accept(next());
        }
    }

    private TileResult next() throws IOException, Unreadable {
        try {
            return underway.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Unreadable unreadable -> throw unreadable;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException("A tile could not be checked", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
