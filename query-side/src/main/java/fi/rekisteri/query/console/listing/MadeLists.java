package fi.rekisteri.query.console.listing;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.FileHead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The list that each form made, for a minute and in memory only: the second of two clicks gets the file of the first, and nobody who stands in
 * it gets two records, or is disclosed twice.
 */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class MadeLists {
    private static final int MOST_KEPT = 16 << 20;
    private static final Executor A_MINUTE_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);

    private final Map<Form, CompletableFuture<Optional<Made>>> made = new ConcurrentHashMap<>();

    /** One form of one session. */
    record Form(String session, String once) {}

    private record Made(HttpHeaders head, byte[] bytes) {
        void writeTo(HttpServletResponse response) throws IOException {
            FileHead.pass(head, response);
            response.getOutputStream().write(bytes);
        }
    }

    /**
     * @param making called for the first of the clicks only
     * @return false where the first click has the file, and it is too large to be kept for another
     */
    boolean give(Form form, HttpServletResponse to, Consumer<Api.Arriving> making) throws IOException {
        CompletableFuture<Optional<Made>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Made>> others = made.putIfAbsent(form, mine);
        if (others != null) {
            return again(others, to);
        }
        A_MINUTE_LATER.execute(() -> made.remove(form, mine));
        try {
            making.accept((head, body) -> take(head, body, mine, to));
        } catch (RuntimeException e) {
            if (mine.completeExceptionally(e)) {
                made.remove(form, mine);
            }
            throw e;
        }
        return true;
    }

    private static void take(
            HttpHeaders head, InputStream body, CompletableFuture<Optional<Made>> mine, HttpServletResponse to)
            throws IOException {
        Made whole = new Made(head, body.readNBytes(MOST_KEPT));
        int next = body.read();
        mine.complete(next < 0 ? Optional.of(whole) : Optional.empty());
        whole.writeTo(to);
        if (next >= 0) {
            to.getOutputStream().write(next);
            body.transferTo(to.getOutputStream());
        }
    }

    private static boolean again(CompletableFuture<Optional<Made>> others, HttpServletResponse to) throws IOException {
        try {
            Optional<Made> kept = others.join();
            if (kept.isPresent()) {
                kept.get().writeTo(to);
            }
            return kept.isPresent();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Api.Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
