package fi.rekisteri.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.shared.event.LogEvent.LogRestored;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.serial.EventJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was set back, changed behind the service's back, or lost its memory. */
class RestoreTest {
    private static final KeyPair KEY = Keeping.key();
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String REGISTER = "asiakkaat";

    private final Log log = new Log();

    @TempDir
    private Path directory;

    private Path state;

    @BeforeEach
    void sign() throws Exception {
        state = directory.resolve("state");
        try (Keeping keeping = keep(null)) {
            // the keys are announced after the first event
            log.append(REGISTER, 1);
            log.awaitSigned(REGISTER, 2);
            log.append(REGISTER, 599);
            log.awaitSigned(REGISTER, 601);
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void refuses_to_sign_yesterdays_dump() throws Exception {
        log.setBackTo(400);
        try (Keeping keeping = keep(null)) {
            assertThat(awaitRefusal(keeping)).contains("400 leaves", "601 were signed", "set back");
            log.append(REGISTER, 50);
            await().atMost(SOON).until(() -> log.eventsWithoutLeaf() == 0);
            assertThat(log.newest(REGISTER).size()).isLessThanOrEqualTo(400);
        }
    }

    @Test
    void refuses_even_when_the_dump_has_outgrown_what_was_signed() throws Exception {
        log.setBackTo(400);
        log.append(REGISTER, 300);
        try (Keeping keeping = keep(null)) {
            assertThat(awaitRefusal(keeping)).contains("not what was signed at 601 leaves");
        }
    }

    @Test
    void refuses_a_standby_that_lacks_the_last_commit() throws Exception {
        log.setBackTo(600);
        try (Keeping keeping = keep(null)) {
            assertThat(awaitRefusal(keeping)).contains("600 leaves", "601 were signed");
        }
    }

    @Test
    void refuses_a_database_without_the_register() throws Exception {
        log.setBackTo(0);
        log.append("toinen", 3);
        try (Keeping keeping = keep(null)) {
            await().atMost(SOON).until(() -> !keeping.now().refusals().isEmpty());
            assertThat(keeping.now().refusals().values())
                    .allSatisfy(reason -> assertThat(reason).contains("not in the database"));
        }
    }

    @Test
    void refuses_when_its_own_memory_is_gone() throws Exception {
        Files.delete(state);
        log.append(REGISTER, 1);
        try (Keeping keeping = keep(null)) {
            assertThat(awaitRefusal(keeping)).contains("state outside the database does not know it");
        }
    }

    @Test
    void refuses_when_its_memory_is_damaged() throws Exception {
        Files.writeString(state, Files.readString(state).replace("signed", "sighed"));
        log.append(REGISTER, 1);
        try (Keeping keeping = keep(null)) {
            assertThat(awaitRefusal(keeping)).contains("cannot be read");
        }
    }

    @Test
    void begins_a_new_epoch_when_the_restore_is_accepted() throws Exception {
        Size signed = new StateFile(state).read().sizeOf(log.trees(REGISTER).getFirst());
        log.setBackTo(400);
        log.append(REGISTER, 7);
        try (Keeping keeping = keep("disk of db1 lost, dump of Friday")) {
            await().atMost(SOON).until(() -> log.trees(REGISTER).size() == 2);
            log.append(REGISTER, 5);
            log.awaitSigned(REGISTER, 6);
            assertThat(keeping.now().refusals()).isEmpty();
        }
        List<LogTree> trees = log.trees(REGISTER);
        assertThat(trees).extracting(LogTree::epoch).containsExactly(1, 2);
        assertThat(trees.getLast().origin()).isEqualTo(trees.getFirst().origin() + "/2");
        assertThat(log.eventsWithoutLeaf()).isZero();
        assertThat(log.count("SELECT count(*) FROM log.leaf JOIN log.event USING (position) WHERE tree = "
                        + trees.getLast().id() + " AND index = 0 AND name = 'log-restored'"))
                .isOne();

        LogRestored told = (LogRestored) new LogReader(log.commandSide, new EventJson())
                .stream(StreamId.ofLog(REGISTER), 0).getLast().event();
        assertThat(told.reason()).isEqualTo("disk of db1 lost, dump of Friday");
        assertThat(told.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.origin()).isEqualTo(trees.getFirst().origin());
            assertThat(ended.signedSize()).isEqualTo(signed.leaves());
            assertThat(ended.signedRoot()).isEqualTo(signed.root().base64());
            assertThat(ended.keptSize()).isEqualTo(407);
        });
    }

    @Test
    void accepts_each_reason_once() throws Exception {
        log.setBackTo(400);
        try (Keeping keeping = keep("dump of Friday")) {
            await().atMost(SOON).until(() -> log.trees(REGISTER).size() == 2);
            log.append(REGISTER, 5);
            log.awaitSigned(REGISTER, 6);
        }
        log.setBackTo(300);
        try (Keeping keeping = keep("dump of Friday")) {
            assertThat(awaitRefusal(keeping)).contains("not in the database");
        }
        try (Keeping keeping = keep("dump of Thursday")) {
            await().atMost(SOON).until(() -> log.trees(REGISTER).getLast().epoch() == 3);
            log.append(REGISTER, 5);
            log.awaitSigned(REGISTER, 6);
            assertThat(keeping.now().refusals()).isEmpty();
        }
    }

    @Test
    void accepts_nothing_where_nothing_is_wrong() throws Exception {
        try (Keeping keeping = keep("just in case")) {
            log.append(REGISTER, 5);
            log.awaitSigned(REGISTER, 606);
        }
        assertThat(log.trees(REGISTER)).hasSize(1);
        assertThat(new StateFile(state).read().accepted()).isEmpty();
    }

    @Test
    void notices_events_that_were_taken_out_before_they_got_a_leaf() throws Exception {
        log.append(REGISTER, 20);
        log.tamper("DELETE FROM log.event WHERE position = 610");
        try (Keeping keeping = keep(null)) {
            await().atMost(SOON).until(() -> keeping.now().trouble() != null);
            assertThat(keeping.now().trouble()).contains("no event at position 610");
        }
    }

    @Test
    void notices_events_that_were_taken_out_after_they_got_a_leaf() throws Exception {
        StateFile older = new StateFile(directory.resolve("older"));
        Files.copy(state, directory.resolve("older"), StandardCopyOption.REPLACE_EXISTING);
        log.append(REGISTER, 20);
        try (Keeping keeping = keep(null)) {
            log.awaitSigned(REGISTER, 621);
        }
        log.tamper("DELETE FROM log.event WHERE position IN (610, 612)");
        try (Keeping keeping = new Keeping(log.commandSide, older, null, KEY)) {
            log.append(REGISTER, 1);
            assertThat(awaitRefusal(keeping)).contains("lacks 2 events");
        }
    }

    @Test
    void notices_that_the_tail_was_cut_while_it_runs() throws Exception {
        try (Keeping keeping = keep(null)) {
            log.append(REGISTER, 20);
            log.awaitSigned(REGISTER, 621);
            log.setBackTo(610);
            await().atMost(SOON)
                    .until(() -> keeping.now().trouble() != null
                            || !keeping.now().refusals().isEmpty());
        }
    }

    @Test
    void notices_hashes_that_were_changed() throws Exception {
        log.tamper("UPDATE log.leaf SET hash = sha256('x') WHERE index = 598");
        log.append(REGISTER, 1);
        try (Keeping keeping = keep(null)) {
            assertThat(awaitRefusal(keeping)).contains("history was changed");
        }
    }

    @Test
    void finds_an_event_that_was_changed_with_the_triggers_off() throws Exception {
        for (String change : List.of(
                "payload = 'x'",
                "metadata = 'x'",
                "name = 'customer-listed'",
                "occurred_at = occurred_at - interval '1 day'",
                "recorded_at = recorded_at - interval '1 second'",
                "stream = gen_random_uuid()",
                "key_commitments = 'none'",
                "event_id = gen_random_uuid()",
                "revision = 2")) {
            log.tamper(
                    "CREATE TABLE before AS SELECT * FROM log.event WHERE position = 300",
                    "UPDATE log.event SET " + change + " WHERE position = 300");
            assertThat(findings()).as(change).singleElement().asString().contains("event position 300");
            log.tamper(
                    "DELETE FROM log.event WHERE position = 300",
                    "INSERT INTO log.event SELECT * FROM before",
                    "DROP TABLE before");
            assertThat(findings()).isEmpty();
        }
    }

    @Test
    void finds_two_events_that_changed_places_and_one_that_is_gone() throws Exception {
        log.tamper(
                "UPDATE log.event SET position = -1 WHERE position = 20",
                "UPDATE log.event SET position = 20 WHERE position = 21",
                "UPDATE log.event SET position = 21 WHERE position = -1");
        assertThat(findings()).singleElement().asString().contains("event position 20");
        log.tamper("DELETE FROM log.event WHERE position = 10");
        assertThat(findings()).singleElement().asString().contains("leaf ");
    }

    @Test
    void finds_a_log_that_was_hashed_anew() throws Exception {
        log.tamper(
                "UPDATE log.event SET payload = 'x' WHERE position = 300",
                "UPDATE log.leaf SET hash = sha256('y') WHERE position = 300");
        assertThat(findings()).hasSize(1);
    }

    private Collection<String> findings() throws Exception {
        try (Connection connection = log.commandSide.getConnection()) {
            return new Recheck(connection).findings().values();
        }
    }

    private Keeping keep(String accepted) {
        return new Keeping(log.commandSide, new StateFile(state), accepted, KEY);
    }

    private static String awaitRefusal(Keeping keeping) {
        await().atMost(SOON).until(() -> !keeping.now().refusals().isEmpty());
        return keeping.now().refusals().values().iterator().next();
    }
}
