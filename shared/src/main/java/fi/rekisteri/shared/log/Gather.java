package fi.rekisteri.shared.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A look-up that concurrent callers share: those that ask while a query is on its way are answered together by the next one, so that each
 * answer is as new as its question. What the ledger does for writes.
 */
public final class Gather<K, V> implements AutoCloseable {
    private static final int MOST = 512;

    private final Load<K, V> load;
    private final BlockingQueue<Asked<K, V>> queue = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean closed;

    /** @param name of its thread */
    public Gather(String name, Load<K, V> load) {
        this.load = load;
        this.reader = Thread.ofVirtual().name("gather-" + name).start(this::readForEver);
    }

    /** @throws LedgerUnavailable when the database does not answer */
    public Optional<V> find(K key) {
        Asked<K, V> asked = new Asked<>(key, new CompletableFuture<>());
        queue.add(asked);
        if (closed && queue.remove(asked)) {
            throw new LedgerUnavailable("it is closed");
        }
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    int waiting() {
        return queue.size();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        reader.join();
    }

    private void readForEver() {
        List<Asked<K, V>> asked = new ArrayList<>();
        while (!(closed && queue.isEmpty())) {
            try {
                Asked<K, V> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    asked.add(first);
                    queue.drainTo(asked, MOST - 1);
                    answer(asked);
                    asked.clear();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** One query for all; where what one asks for cannot be read, one for each. */
    private void answer(List<Asked<K, V>> asked) {
        try {
            Map<K, V> found = load.all(asked.stream().map(Asked::key).collect(Collectors.toSet()));
            asked.forEach(one -> one.answer().complete(Optional.ofNullable(found.get(one.key()))));
        } catch (SQLException e) {
            fail(asked, new LedgerUnavailable("SQLSTATE " + e.getSQLState()));
        } catch (RuntimeException | Error e) {
            if (asked.size() == 1) {
                fail(asked, e);
            } else {
                asked.forEach(one -> answer(List.of(one)));
            }
        }
    }

    private void fail(List<Asked<K, V>> asked, Throwable failure) {
        asked.forEach(one -> one.answer().completeExceptionally(failure));
    }

    /** Finds all keys that there are; the others are left out. */
    @FunctionalInterface
    public interface Load<K, V> {
        Map<K, V> all(Collection<K> keys) throws SQLException;
    }

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}
}
