package fi.rekisteri.command.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.rekisteri.shared.log.LogTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keeper dies, or the database leaves it, between any two steps. */
class CrashTest {
    private static final KeyPair KEY = Keeping.key();
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String REGISTER = "asiakkaat";

    private final Log log = new Log();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void goes_on_wherever_it_was_cut_off() throws Exception {
        Path state = directory.resolve("state");
        long size = 1;
        for (int step = 1; step <= 30; step++) {
            Breaking breaking = new Breaking(log.commandSide, step);
            log.append(REGISTER, 3);
            size += 3;
            try (Keeping keeping = new Keeping(breaking, state, KEY)) {
                log.awaitSigned(REGISTER, size);
                assertThat(keeping.now().refusals()).isEmpty();
            }
            assertThat(log.eventsWithoutLeaf()).as("cut off at step " + step).isZero();
        }
        try (Connection connection = log.commandSide.getConnection()) {
            assertThat(new Recheck(connection).findings()).isEmpty();
        }
    }

    @Test
    void signs_again_what_it_remembers_and_did_not_publish() throws Exception {
        Path state = directory.resolve("state");
        try (Keeping keeping = new Keeping(log.commandSide, state, KEY)) {
            log.append(REGISTER, 10);
            log.awaitSigned(REGISTER, 11);
        }
        String published = new String(log.newest(REGISTER).note().bytes(), UTF_8);
        log.tamper("DELETE FROM log.checkpoint WHERE size = 11");
        try (Keeping keeping = new Keeping(log.commandSide, state, KEY)) {
            log.awaitSigned(REGISTER, 11);
            assertThat(log.newest(REGISTER).note().bytes()).asString().isEqualTo(published);
            assertThat(keeping.now().refusals()).isEmpty();
        }
    }

    @Test
    void a_commit_that_comes_late_is_neither_overtaken_nor_lost() throws Exception {
        try (Keeping keeping = new Keeping(log.commandSide, directory.resolve("state"), KEY);
                Connection late = log.commandSide.getConnection();
                Statement statement = late.createStatement()) {
            log.append(REGISTER, 1);
            log.awaitSigned(REGISTER, 2);
            late.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO log.event (position, event_id, register, kind, name, revision, occurred_at,"
                            + " recorded_at, payload, metadata) SELECT log.lock_head(), gen_random_uuid(), 'asiakkaat',"
                            + " 'access', 'history-consulted', 1, '2001-01-01', clock_timestamp() - interval '1 hour', 'p', 'm'");
            var neighbour = Executors.newSingleThreadExecutor().submit(() -> log.append(REGISTER, 1));
            Thread.sleep(500);
            assertThat(neighbour.isDone()).isFalse();
            assertThat(log.newest(REGISTER).size()).isEqualTo(2);
            late.commit();
            neighbour.get();
            log.awaitSigned(REGISTER, 4);
        }
        assertThat(log.eventsWithoutLeaf()).isZero();
        assertThat(log.count("SELECT count(*) FROM log.leaf WHERE index <> position"))
                .isZero();
    }

    @Test
    void survives_being_killed_again_and_again() throws Exception {
        Path key = directory.resolve("key");
        Files.writeString(
                key, Base64.getEncoder().encodeToString(KEY.getPrivate().getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Path state = directory.resolve("state");
        AtomicBoolean enough = new AtomicBoolean();
        try (var writer = Executors.newSingleThreadExecutor()) {
            writer.submit(() -> {
                while (!enough.get()) {
                    log.append(REGISTER, 20);
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    Process keeper = keeper(key, state);
                    long before = log.newest(REGISTER).size();
                    await().atMost(SOON).until(() -> log.newest(REGISTER).size() > before);
                    keeper.destroyForcibly().waitFor();
                }
            } finally {
                enough.set(true);
            }
        }
        try (Keeping keeping = new Keeping(log.commandSide, state, KEY)) {
            await().atMost(SOON).until(() -> log.eventsWithoutLeaf() == 0);
            log.awaitSigned(REGISTER, log.count("SELECT count(*) FROM log.leaf"));
            assertThat(keeping.now().refusals()).isEmpty();
        }
        List<LogTree> trees = log.trees(REGISTER);
        assertThat(trees).hasSize(1);
    }

    private Process keeper(Path key, Path state) throws Exception {
        Map<String, String> database = log.database.commandSideProperties();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeeperProcess.class.getName(),
                        database.get("spring.datasource.url"),
                        database.get("spring.datasource.username"),
                        database.get("spring.datasource.password"),
                        key.toString(),
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
