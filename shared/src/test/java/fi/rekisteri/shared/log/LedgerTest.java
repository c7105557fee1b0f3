package fi.rekisteri.shared.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Act ACT = new Act(new UUID(1, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");
    private final DataSource commandSide = database.commandSideDataSource();
    private final LogReader reader = new LogReader(commandSide, new EventJson());
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(commandSide, new EventJson());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void gives_dense_positions_from_zero() {
        assertThat(append(objection(customer(), 0))).isZero();
        assertThat(append(objection(customer(), 0), consultation())).isEqualTo(1);
        assertThat(append(consultation())).isEqualTo(3);
    }

    @Test
    void reads_back_what_it_wrote() throws Exception {
        StreamId anna = customer();
        NewEvent written = objection(anna, 0);
        append(written);

        assertThat(reader.stream(anna, 0)).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo(written.event());
            assertThat(event.act()).isEqualTo(ACT);
            assertThat(event.occurredAt()).isEqualTo(LONG_AGO);
            assertThat(event.recordedAt()).isAfter(LONG_AGO);
        });
    }

    @Test
    void a_late_commit_with_an_old_time_is_neither_overtaken_nor_lost() throws Exception {
        try (Connection late = commandSide.getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("SELECT log.lock_head()");
            GroupStatements.write(late, List.of(pending(consultation())));

            CompletableFuture<Long> neighbour = ledger.append(Append.of(List.of(consultation())));
            assertThatThrownBy(() -> neighbour.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            assertThat(reader.from(0, 10)).isEmpty();

            late.commit();
            assertThat(neighbour.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        }
        assertThat(reader.from(0, 10)).extracting(LoggedEvent::position).containsExactly(0L, 1L);
    }

    @Test
    void a_transaction_that_rolls_back_leaves_no_gap() throws Exception {
        try (Connection doomed = commandSide.getConnection()) {
            doomed.setAutoCommit(false);
            GroupStatements.write(doomed, List.of(pending(consultation())));
            doomed.rollback();
        }
        assertThat(append(consultation())).isZero();
    }

    @Test
    void two_ledgers_write_one_dense_log() throws Exception {
        List<Future<Long>> positions = new ArrayList<>();
        try (Ledger other = new Ledger(commandSide, new EventJson());
                var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 2_000; i++) {
                Ledger either = i % 2 == 0 ? ledger : other;
                positions.add(threads.submit(
                        () -> either.append(Append.of(List.of(consultation()))).join()));
            }
        }
        assertThat(positions)
                .extracting(Future::resultNow)
                .doesNotHaveDuplicates()
                .hasSize(2_000);
        assertThat(reader.from(0, 3_000)).hasSize(2_000);
        assertThat(reader.head()).isEqualTo(2_000);
    }

    @Test
    void an_append_that_conflicts_falls_alone() {
        StreamId anna = customer();
        append(objection(anna, 0));
        List<CompletableFuture<Long>> appends = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            appends.add(ledger.append(Append.of(List.of(objection(i == 25 ? anna : customer(), 0)))));
        }

        assertThatThrownBy(() -> appends.get(25).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        LedgerConflict.class,
                        conflict -> assertThat(conflict.constraint()).isEqualTo("event_stream_sequence"));
        appends.remove(25);
        assertThat(appends).allSatisfy(append -> assertThat(append.join()).isPositive());
    }

    @Test
    void side_writes_stand_or_fall_with_their_events() throws Exception {
        StreamId anna = customer();
        append(objection(anna, 0));
        SideWrite key = SideWrite.of(
                "INSERT INTO log.subject_key (register, subject, retention_class, wrapped) VALUES (?, ?, ?, ?)",
                anna.register(),
                anna.id(),
                "relationship",
                new byte[] {1});

        assertThatThrownBy(() -> ledger.append(new Append(List.of(objection(anna, 0)), List.of(key)))
                        .join())
                .hasCauseInstanceOf(LedgerConflict.class);
        assertThat(count("SELECT count(*) FROM log.subject_key")).isZero();

        ledger.append(new Append(List.of(objection(anna, 1)), List.of(key))).join();
        assertThat(count("SELECT count(*) FROM log.subject_key")).isOne();
    }

    @Test
    void a_side_write_knows_the_position_of_its_own_append() throws Exception {
        append(consultation(), consultation());
        ledger.append(new Append(
                        List.of(consultation()),
                        List.of(SideWrite.of(
                                "INSERT INTO log.answer (register, account, key, request, status, position)"
                                        + " VALUES (?, ?, ?, ?, ?, ?)",
                                "r",
                                new UUID(0, 1),
                                "k",
                                new byte[0],
                                200,
                                SideWrite.FIRST_POSITION))))
                .join();
        assertThat(count("SELECT position FROM log.answer")).isEqualTo(2);
    }

    @Test
    void nothing_enters_but_at_the_head_not_even_by_the_owner() {
        append(consultation());
        String insert =
                "INSERT INTO log.event (position, event_id, register, kind, name, revision, occurred_at, payload,"
                        + " metadata) VALUES (%d, gen_random_uuid(), 'r', 'access', 'x', 1, now(), '', '')";
        for (int position : new int[] {0, 2, 17}) {
            assertThatThrownBy(() -> execute(database.superuserDataSource(), insert.formatted(position)))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void the_log_only_grows_whoever_asks() {
        append(consultation());
        for (String sql : List.of("UPDATE log.event SET name = 'x'", "DELETE FROM log.event", "TRUNCATE log.event")) {
            assertThatThrownBy(() -> execute(database.superuserDataSource(), sql))
                    .hasMessageContaining("append-only");
            for (DataSource role : List.of(commandSide, database.querySideDataSource())) {
                assertThatThrownBy(() -> execute(role, sql)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void application_roles_cannot_change_the_log_s_shape() {
        for (DataSource role : List.of(commandSide, database.querySideDataSource())) {
            for (String sql : List.of(
                    "ALTER TABLE log.event DISABLE TRIGGER ALL",
                    "ALTER TABLE log.event ADD COLUMN x int",
                    "DROP TABLE log.event",
                    "CREATE TABLE log.mine (x int)",
                    "CREATE INDEX ON log.event (name)",
                    "UPDATE log.head SET next_position = 0",
                    "SET session_replication_role = replica",
                    "SET ROLE rekisteri_owner")) {
                assertThatThrownBy(() -> execute(role, sql))
                        .as(sql)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void the_query_side_appends_accesses_and_nothing_else() {
        try (Ledger querySide = new Ledger(database.querySideDataSource(), new EventJson())) {
            assertThat(querySide.append(Append.of(List.of(consultation())))).succeedsWithin(Duration.ofSeconds(60));
            assertThatThrownBy(() -> querySide
                            .append(Append.of(List.of(objection(customer(), 0))))
                            .join())
                    .hasCauseInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("42501");
        }
    }

    private long append(NewEvent... events) {
        return ledger.append(Append.of(List.of(events))).join();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
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

    private static Pending pending(NewEvent event) {
        return Pending.of(Append.of(List.of(event)), new EventJson());
    }

    private static StreamId customer() {
        return new StreamId("ip-produkter", UUID.randomUUID());
    }

    private static NewEvent objection(StreamId customer, long sequence) {
        return new NewEvent(
                UUID.randomUUID(),
                customer.register(),
                customer.id(),
                sequence,
                new ObjectionMade(customer, "direct-marketing"),
                ACT,
                LONG_AGO);
    }

    private static NewEvent consultation() {
        UUID subject = UUID.randomUUID();
        return new NewEvent(
                UUID.randomUUID(),
                "ip-produkter",
                subject,
                null,
                new HistoryConsulted("ip-produkter", subject),
                ACT,
                LONG_AGO);
    }
}
