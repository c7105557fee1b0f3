package fi.rekisteri.shared.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets happen to a record whose time is over, and to no other. */
class EndedRecordsTest {
    private static final String REGISTER = "ip-produkter";
    private static final StreamId ANNA = new StreamId(REGISTER, new UUID(7, 7));
    private static final int THIS_YEAR =
            Instant.now().atZone(ZoneId.of("Europe/Helsinki")).getYear();
    private static final Act ACT = new Act(new UUID(1, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");
    private final DataSource commandSide = database.commandSideDataSource();
    private final LogReader reader = new LogReader(commandSide, new EventJson());
    private Ledger ledger;

    /** A change of Anna's record at position 0, consultations at 1, 2 and 3. */
    @BeforeEach
    void fill() {
        ledger = new Ledger(commandSide, new EventJson());
        append(ANNA, 0L, new ObjectionMade(ANNA, "direct-marketing"));
        for (int i = 0; i < 3; i++) {
            append(ANNA, null, new HistoryConsulted(REGISTER, ANNA.id()));
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void its_contents_go_and_its_leaf_stays() throws Exception {
        List<LeafEntry> before = entries();

        end(THIS_YEAR, 1, 3);

        assertThat(count("payload IS NULL AND metadata IS NULL AND ended_on = make_date(" + (THIS_YEAR + 11)
                        + ", 1, 1)"))
                .isEqualTo(2);
        assertThat(entries().subList(0, 4)).isEqualTo(before);
        assertThat(reader.from(0, 10)).extracting(LoggedEvent::position).containsExactly(0L, 2L, 4L);
        assertThat(reader.page(1, 1)).isEqualTo(new LogReader.Page(List.of(), 2));
        assertThat(reader.accesses(REGISTER, 0, 10))
                .extracting(LoggedEvent::position)
                .containsExactly(2L);
        assertThat(reader.stream(ANNA, 0)).hasSize(1);
    }

    @Test
    void none_ends_without_the_event_that_says_so() throws Exception {
        assertThatThrownBy(() -> execute(commandSide, row(UUID.randomUUID(), REGISTER, THIS_YEAR, "{1}")))
                .hasMessageContaining("an event that says so");
        end(THIS_YEAR, 1);
        UUID told = reader.newest(StreamId.ofLog(REGISTER), "log-records-ended")
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> execute(commandSide, row(told, REGISTER, THIS_YEAR, "{2}")))
                .as("an event that is in the log already tells of nothing new")
                .hasMessageContaining("ended_pkey");
        assertThat(count("ended_on IS NOT NULL")).isOne();
    }

    @Test
    void nothing_else_ends() throws Exception {
        end(THIS_YEAR, 1);
        for (Runnable attempt : List.<Runnable>of(
                () -> end(THIS_YEAR - 1, 2), // too young
                () -> end(THIS_YEAR, 0), // no record of access
                () -> end(THIS_YEAR, 1), // for the second time
                () -> end(THIS_YEAR, 2, 2), // twice
                () -> end(THIS_YEAR, 99), // nothing
                () -> end("target-partners", THIS_YEAR, 2))) { // of another register
            assertThatThrownBy(attempt::run).isInstanceOf(CompletionException.class);
        }
        assertThat(count("ended_on IS NOT NULL")).isOne();
        assertThat(count("name = 'log-records-ended'")).isOne();
    }

    @Test
    void nobody_takes_contents_by_hand() throws Exception {
        String take = "UPDATE log.event SET payload = NULL, metadata = NULL, payload_sha256 = sha256(payload),"
                + " metadata_sha256 = sha256(metadata), ended_on = '2037-01-01' WHERE position = 1";
        assertThatThrownBy(() -> execute(database.superuserDataSource(), take)).hasMessageContaining("append-only");
        for (DataSource role : List.of(commandSide, database.querySideDataSource())) {
            assertThatThrownBy(() -> execute(role, take)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(role, "UPDATE log.ended SET year = 1"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> execute(database.querySideDataSource(), row(UUID.randomUUID(), REGISTER, 1, "{1}")))
                .hasMessageContaining("permission denied");
        assertThat(count("ended_on IS NOT NULL")).isZero();
    }

    @Test
    void nothing_enters_the_log_without_contents() throws Exception {
        for (DataSource role : List.of(commandSide, database.querySideDataSource())) {
            assertThatThrownBy(() -> execute(
                            role,
                            "INSERT INTO log.event (position, event_id, register, kind, name, revision, occurred_at,"
                                    + " payload_sha256, metadata_sha256, ended_on) SELECT log.lock_head(),"
                                    + " gen_random_uuid(), 'r', 'access', 'x', 1, now(), '', '', current_date"))
                    .hasMessageContaining("row-level security");
        }
    }

    private void end(int year, long... positions) {
        end(REGISTER, year, positions);
    }

    private void end(String register, int year, long... positions) {
        List<Long> list = Arrays.stream(positions).boxed().toList();
        UUID event = UUID.randomUUID();
        StreamId log = StreamId.ofLog(register);
        NewEvent told = new NewEvent(
                event,
                register,
                log.id(),
                version(log) + 1,
                new RecordsEnded(register, year, 10, list, List.of(), true),
                ACT,
                Instant.now());
        String array = list.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        ledger.append(new Append(List.of(told), List.of(SideWrite.of(row(event, register, year, array)))))
                .join();
    }

    private long version(StreamId log) {
        try {
            return reader.version(log);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(UUID event, String register, int year, String positions) {
        return "INSERT INTO log.ended (event_id, register, year, kept_years, positions) VALUES ('" + event + "', '"
                + register + "', " + year + ", 10, '" + positions + "')";
    }

    private void append(StreamId stream, @Nullable Long sequence, Event event) {
        ledger.append(Append.of(List.of(new NewEvent(
                        UUID.randomUUID(), stream.register(), stream.id(), sequence, event, ACT, Instant.now()))))
                .join();
    }

    private List<LeafEntry> entries() throws SQLException {
        try (Connection connection = commandSide.getConnection()) {
            return new EntryReader(connection).from(0, 10);
        }
    }

    private long count(String which) throws SQLException {
        try (Connection connection = commandSide.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM log.event WHERE " + which)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
