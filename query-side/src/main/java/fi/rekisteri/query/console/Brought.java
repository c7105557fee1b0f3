package fi.rekisteri.query.console;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What each form brought that may be shown once, for a minute and in memory only: the second of two clicks sees what the first brought, and
 * nobody gets two records.
 */
public final class Brought<T> {
    private static final Executor A_MINUTE_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);

    private final Map<Form, CompletableFuture<T>> brought = new ConcurrentHashMap<>();

    private record Form(String session, UUID once) {}

    /**
     * @param session id of it
     * @param once tells one form of it from another
     * @param asking called for the first of the clicks only
     * @throws Api.Refusal the same for each click
     */
    public T by(String session, UUID once, Supplier<T> asking) {
        Form form = new Form(session, once);
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> first = brought.putIfAbsent(form, mine);
        if (first != null) {
            return joined(first);
        }
        A_MINUTE_LATER.execute(() -> brought.remove(form, mine));
        try {
            T answer = asking.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T joined(CompletableFuture<T> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Api.Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
