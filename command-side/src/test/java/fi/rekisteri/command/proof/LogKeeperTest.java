package fi.rekisteri.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.InclusionProof;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.NodeSource;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.shared.tlog.TlogProof;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
    /** Four seconds; `-Drekisteri.log.write-for=PT60S` for the minute that was promised. */
    private static final Duration WRITING = Duration.parse(System.getProperty("rekisteri.log.write-for", "PT4S"));

    private static final KeyPair KEY = Keeping.key();
    private static final Duration SOON = Duration.ofSeconds(120);

    private final Log log = new Log();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void gives_each_event_a_leaf_in_the_tree_of_its_register_and_year() throws Exception {
        try (Keeping keeping = keep()) {
            log.append("asiakkaat", 700);
            log.append("kumppanit", 3);
            log.appendAt("asiakkaat", Instant.parse("2031-01-01T00:00:00Z"));
            log.appendAt("asiakkaat", Instant.parse("2030-12-31T23:59:59Z"));
            log.awaitSigned("kumppanit", 4);
            await().atMost(SOON).until(() -> log.eventsWithoutLeaf() == 0);

            assertThat(log.trees("asiakkaat")).extracting(LogTree::year).contains(2030, 2031);
            assertThat(log.eventsWithoutLeaf()).isZero();
            assertThat(keeping.now().refusals()).isEmpty();
        }
    }

    @Test
    void signs_what_a_stranger_recomputes_from_the_stored_bytes() throws Exception {
        try (Keeping keeping = keep()) {
            log.append("asiakkaat", 1_500);
            log.awaitSigned("asiakkaat", 1_501);
        }
        LogTree tree = log.trees("asiakkaat").getFirst();
        assertThat(tree.origin()).startsWith("example.fi/asiakkaat/20");
        Checkpoint signed = Checkpoint.open(
                newest(tree).orElseThrow().note().bytes(),
                tree.origin(),
                List.of(NoteSigner.of(tree.origin(), KEY).key()));

        try (Connection connection = log.commandSide.getConnection()) {
            GrowingTree recomputed = new GrowingTree();
            List<LeafEntry> entries = new EntryReader(connection).of(tree, 0, 1_501);
            entries.forEach(entry -> recomputed.append(entry.leafHash()));
            assertThat(recomputed.root()).isEqualTo(signed.root());

            NodeSource nodes = new TreeReader(connection).nodes(tree, signed.size());
            TlogProof proof = new TlogProof(
                    777,
                    InclusionProof.of(777, signed.size(), nodes).path(),
                    newest(tree).orElseThrow().note());
            assertThat(proof.proves(
                            entries.get(777).bytes(),
                            tree.origin(),
                            List.of(NoteSigner.of(tree.origin(), KEY).key())))
                    .isTrue();
        }
    }

    @Test
    void leaves_nothing_pending_after_eight_writers() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Keeping keeping = keep();
                Keeping rival = keep();
                var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String register = i % 2 == 0 ? "asiakkaat" : "kumppanit";
                writers.submit(() -> {
                    while (!enough.get()) {
                        log.append(register, 5);
                    }
                });
            }
            Thread.sleep(WRITING);
            enough.set(true);
            writers.shutdown();
            assertThat(writers.awaitTermination(120, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
            await().atMost(SOON).until(() -> log.eventsWithoutLeaf() == 0);
            assertThat(keeping.now().keeping()).isNotEqualTo(rival.now().keeping());
        }
        long events = log.count("SELECT count(*) FROM log.event");
        assertThat(events).isPositive();
        assertThat(log.count("SELECT count(*) FROM log.leaf")).isEqualTo(events);
        assertThat(log.count("SELECT max(position) + 1 FROM log.leaf")).isEqualTo(events);
        assertThat(log.eventsWithoutLeaf()).isZero();
    }

    @Test
    void another_process_takes_over() throws Exception {
        Keeping first = keep();
        log.append("asiakkaat", 10);
        log.awaitSigned("asiakkaat", 11);
        try (Keeping second = keep()) {
            log.sabotage("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
            first.close();
            log.append("asiakkaat", 10);
            log.awaitSigned("asiakkaat", 21);
            assertThat(second.now().keeping()).isTrue();
            assertThat(second.now().refusals()).isEmpty();
        }
    }

    @Test
    void keeps_up_with_the_append_rate() throws Exception {
        log.ledger
                .append(new fi.rekisteri.shared.log.Append(
                        java.util.stream.Stream.generate(() -> Log.event("asiakkaat"))
                                .limit(40_000)
                                .toList(),
                        List.of()))
                .join();
        long before = processor();
        try (Keeping keeping = keep()) {
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> log.count("SELECT count(*) FROM log.leaf") >= 40_000);
        }
        double seconds = (processor() - before) / 1e9;
        // of the processor, which tells little of what else the machine does; this is to notice a tenfold loss
        assertThat(40_000 / seconds).isGreaterThan(2_000);
    }

    /** Nanoseconds of it that this JVM took. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Test
    void leaves_only_grow_whoever_asks() throws Exception {
        try (Keeping keeping = keep()) {
            log.append("asiakkaat", 300);
            log.awaitSigned("asiakkaat", 301);
        }
        for (String table : List.of("tree", "leaf", "node", "checkpoint", "signing_key")) {
            for (String sql : List.of("DELETE FROM log." + table, "TRUNCATE log." + table + " CASCADE")) {
                assertThatThrownBy(() -> log.sabotage(sql)).as(sql).hasMessageContaining("append-only");
                assertThatThrownBy(() -> log.count(sql)).as(sql).hasMessageContaining("permission denied");
            }
        }
        assertThatThrownBy(
                        () -> log.sabotage(
                                "INSERT INTO log.leaf SELECT position + 2, tree, index + 2, hash FROM log.leaf ORDER BY position DESC LIMIT 1"))
                .hasMessageContaining("without a gap");
    }

    private Keeping keep() {
        return new Keeping(log.commandSide, directory.resolve("state"), KEY);
    }

    private Optional<SignedCheckpoint> newest(LogTree tree) throws SQLException {
        try (Connection connection = log.commandSide.getConnection()) {
            return new TreeReader(connection).newestCheckpoint(tree);
        }
    }
}
