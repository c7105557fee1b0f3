package fi.rekisteri.shared.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatherTest {
    private static final String UNREADABLE = "unreadable";
    private static final String BREAKS_THE_CONNECTION = "breaks the connection";

    private final Semaphore answered = new Semaphore(0);
    private final List<List<String>> queries = new ArrayList<>();
    private volatile int version = 1;
    private final Gather<String, Integer> gather = new Gather<>("test", this::query);

    @AfterEach
    void close() throws InterruptedException {
        answered.release(100);
        gather.close();
    }

    @Test
    void asks_together_for_those_who_ask_while_a_query_is_on_its_way() {
        CompletableFuture<Integer> first = asked("a");
        awaitQueries(1);
        List<CompletableFuture<Integer>> others = List.of(asked("b"), asked("c"), asked("b"));
        await(() -> gather.waiting() == 3);
        answered.release(2);

        assertThat(first.join()).isEqualTo(1);
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isEqualTo(1));
        assertThat(queries).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void never_answers_with_what_was_so_before_the_question() {
        CompletableFuture<Integer> before = asked("a");
        awaitQueries(1);
        version = 2;
        CompletableFuture<Integer> after = asked("a");
        answered.release(2);

        assertThat(before.join()).isEqualTo(1);
        assertThat(after.join()).isEqualTo(2);
    }

    @Test
    void what_one_cannot_read_does_not_keep_the_others_from_reading() {
        asked("a");
        awaitQueries(1);
        CompletableFuture<Integer> good = asked("b");
        CompletableFuture<Integer> bad = asked(UNREADABLE);
        await(() -> gather.waiting() == 2);
        answered.release(100);

        assertThat(good.join()).isEqualTo(1);
        assertThatThrownBy(bad::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void is_unavailable_with_the_database() {
        answered.release(100);

        assertThatThrownBy(() -> gather.find(BREAKS_THE_CONNECTION))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("08006");
        assertThat(gather.find("a")).hasValue(1);
    }

    @Test
    void answers_nobody_once_it_is_closed() throws InterruptedException {
        answered.release(100);
        gather.close();

        assertThatThrownBy(() -> gather.find("a")).isInstanceOf(LedgerUnavailable.class);
    }

    private CompletableFuture<Integer> asked(String key) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(gather.find(key).orElseThrow());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void awaitQueries(int number) {
        await(() -> {
            synchronized (queries) {
                return queries.size() == number;
            }
        });
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private Map<String, Integer> query(Collection<String> keys) throws SQLException {
        int seen = version;
        synchronized (queries) {
            queries.add(keys.stream().sorted().toList());
        }
        answered.acquireUninterruptibly();
        if (keys.contains(UNREADABLE)) {
            throw new IllegalStateException(UNREADABLE);
        }
        if (keys.contains(BREAKS_THE_CONNECTION)) {
            throw new SQLException("gone", "08006");
        }
        return keys.stream().collect(Collectors.toMap(key -> key, key -> seen));
    }
}
