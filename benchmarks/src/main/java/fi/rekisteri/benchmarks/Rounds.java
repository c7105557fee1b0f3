package fi.rekisteri.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work in many clients at once, each for the same time, and counts. */
final class Rounds {
    private Rounds() {}

    /** One client's work: opened once, called again and again, closed. */
    interface Client extends AutoCloseable {
        void call() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** @param nanos of each call, sorted */
    record Measured(double perSecond, long[] nanos) {
        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1L, Math.round(quantile * nanos.length))] / 1e6;
        }
    }

    static Measured run(int clients, Duration time, Callable<? extends Client> opened) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Client> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(opened.call());
            }
            long start = System.nanoTime();
            List<Future<long[]>> counts = new ArrayList<>();
            for (Client client : all) {
                counts.add(threads.submit(() -> work(client, start + time.toNanos())));
            }
            long[] nanos = join(counts);
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Client client : all) {
                client.close();
            }
            return new Measured(nanos.length / seconds, nanos);
        }
    }

    private static long[] work(Client client, long end) throws Exception {
        long[] nanos = new long[1024];
        int done = 0;
        for (long now = System.nanoTime(); now < end; ) {
            client.call();
            long then = System.nanoTime();
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * done);
            }
            nanos[done++] = then - now;
            now = then;
        }
        return Arrays.copyOf(nanos, done);
    }

    private static long[] join(List<Future<long[]>> counts) throws InterruptedException, ExecutionException {
        List<long[]> parts = new ArrayList<>();
        for (Future<long[]> count : counts) {
            parts.add(count.get());
        }
        long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }
}
