package fi.rekisteri.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.serial.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowingTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    static final Act ACT = new Act(UUID.randomUUID(), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    static Service service;
    static Writer writer;

    @BeforeAll
    static void start() {
        service = Service.start();
        writer = service.writer();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void follows_on_the_real_transaction_token_store_and_source() {
        assertThat(service.bean(TransactionManager.class)).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(service.bean(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(service.bean(StreamableMessageSource.class)).isExactlyInstanceOf(LogSource.class);
    }

    @Test
    void loses_nothing_that_commits_late() throws Exception {
        try (Connection late = service.database().commandSideDataSource().getConnection()) {
            late.setAutoCommit(false);
            long position = appendByHand(late, Instant.now().minus(Duration.ofDays(2)));

            CompletableFuture<Long> neighbour = writer.ledger().append(Append.of(List.of(access("early-bird"))));
            Thread.sleep(1_500);
            assertThat(neighbour).isNotDone();
            assertThat(reached().position()).isLessThan(position);

            late.commit();
            assertThat(neighbour.get()).isEqualTo(position + 1);
            assertThat(reached().await(position + 1, SOON)).isTrue();
        }
        assertThat(projected()).isEqualTo(logged());
    }

    @Test
    void a_rolled_back_append_leaves_no_gap() throws Exception {
        long position;
        try (Connection undone = service.database().commandSideDataSource().getConnection()) {
            undone.setAutoCommit(false);
            position = appendByHand(undone, Instant.now());
            undone.rollback();
        }

        long next = writer.ledger().append(Append.of(List.of(access("next")))).join();

        assertThat(next).isEqualTo(position);
        assertThat(reached().await(next, SOON)).isTrue();
    }

    @Test
    void is_told_of_a_busy_log_now_and_then_and_at_once_while_somebody_waits() throws Exception {
        AtomicBoolean waits = new AtomicBoolean();
        List<String> told = new CopyOnWriteArrayList<>();
        try (LogBell bell = new LogBell(service.bean(DataSource.class), Duration.ofMinutes(1))) {
            bell.paceUnless(waits::get);
            bell.onRing((channel, position) -> {
                if (LogBell.LOG.equals(channel)) {
                    told.add(position);
                }
            });
            bell.start();
            do {
                append("first");
                Thread.sleep(200);
            } while (told.isEmpty());

            String next = Long.toString(append("next"));
            Thread.sleep(300);
            assertThat(told).doesNotContain(next);

            waits.set(true);
            bell.hurry();
            await(() -> told.contains(next));
        }
    }

    @Test
    void knows_that_somebody_waits() throws Exception {
        assertThat(reached().isAwaited()).isFalse();
        long next = service.head() + 1;
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> reached().await(next, SOON));
        await(() -> reached().isAwaited());
        append("awaited");
        assertThat(waiting.join()).isTrue();
        assertThat(reached().isAwaited()).isFalse();
    }

    @Test
    void goes_on_after_a_restart_where_it_stopped() {
        long before = customers();
        customer("R-1");
        awaitAll();
        service.restart(Map.of());
        customer("R-2");
        awaitAll();

        assertThat(projected()).isEqualTo(logged());
        assertThat(customers()).isEqualTo(before + 2);
    }

    @Test
    void catches_up_with_what_was_written_while_it_was_down() {
        long before = customers();
        service.close();
        customer("D-1");
        customer("D-2");
        service.restart(Map.of());
        awaitAll();

        assertThat(customers()).isEqualTo(before + 2);
    }

    @Test
    void goes_on_by_itself_when_its_connections_are_cut() throws Exception {
        long before = customers();
        customer("K-1");
        awaitAll();
        try (Connection superuser = service.database().superuserDataSource().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND usename = 'query_side'");
        }
        customer("K-2");
        await(() -> reached().position() >= writer.head());

        assertThat(customers()).isEqualTo(before + 2);
    }

    @Test
    void stops_at_an_event_it_cannot_project_and_says_so() throws Exception {
        long before = customers();
        customer("E-1");
        awaitAll();
        change("ALTER TABLE views.customer RENAME TO customer_away");
        customer("E-2");
        ViewsHealth health = service.bean(ViewsHealth.class);
        await(() -> health.health().getStatus().equals(Status.DOWN));
        long stuck = reached().position();
        assertThat(stuck).isLessThan(writer.head());

        change("ALTER TABLE views.customer_away RENAME TO customer");
        assertThat(reached().await(writer.head(), SOON)).isTrue();
        await(() -> health.health().getStatus().equals(Status.UP));
        assertThat(customers()).isEqualTo(before + 2);
    }

    @Test
    void starts_over_when_told_to_at_the_start() {
        long before = customers();
        customer("B-1");
        awaitAll();
        service.restart(Map.of("rekisteri.rebuild-views", "true"));
        awaitAll();

        assertThat(projected()).isEqualTo(logged());
        assertThat(customers()).isEqualTo(before + 1);
    }

    private Reached reached() {
        return service.bean(Reached.class);
    }

    private void awaitAll() {
        assertThat(reached().await(service.head(), SOON)).isTrue();
    }

    private void customer(String number) {
        writer.customer(Registers.IP_PRODUKTER, number, Map.of("firstName", "Anna", "lastName", "Aalto"));
    }

    private long append(String name) {
        return writer.ledger().append(Append.of(List.of(access(name)))).join();
    }

    private NewEvent access(String name) {
        UUID subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new NewEvent(
                UUID.randomUUID(),
                "ip-produkter",
                subject,
                null,
                new HistoryConsulted("ip-produkter", subject),
                ACT,
                Instant.now());
    }

    /** As the ledger would, in a transaction that somebody keeps open. */
    private long appendByHand(Connection connection, Instant occurredAt) throws SQLException {
        var written = new EventJson().write(access("late").event(), ACT);
        long position;
        try (Statement lock = connection.createStatement();
                ResultSet row = lock.executeQuery("SELECT log.lock_head()")) {
            row.next();
            position = row.getLong(1);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log.event (position, event_id, register, stream, kind, name, revision, occurred_at, payload,"
                        + " metadata) VALUES (?, ?, 'ip-produkter', ?, 'access', ?, ?, ?::timestamptz, ?, ?)")) {
            insert.setLong(1, position);
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, written.name());
            insert.setInt(5, written.revision());
            insert.setString(6, occurredAt.toString());
            insert.setBytes(7, written.payload());
            insert.setBytes(8, written.metadata());
            insert.executeUpdate();
        }
        return position;
    }

    private void change(String statement) throws SQLException {
        try (Connection owner = service.database().ownerDataSource().getConnection();
                Statement ddl = owner.createStatement()) {
            ddl.execute(statement);
        }
    }

    private List<Long> projected() {
        return service.bean(JdbcClient.class)
                .sql("SELECT position FROM views.history ORDER BY position")
                .query(Long.class)
                .list();
    }

    private List<Long> logged() {
        return service.bean(JdbcClient.class)
                .sql("SELECT position FROM log.event ORDER BY position")
                .query(Long.class)
                .list();
    }

    private long customers() {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM views.customer")
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
