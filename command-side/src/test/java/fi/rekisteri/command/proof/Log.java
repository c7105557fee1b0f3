package fi.rekisteri.command.proof;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.shared.tlog.SignedNote;
import fi.rekisteri.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** A log to prove, on a database of its own. */
final class Log implements AutoCloseable {
    private static final Act ACT = new Act(new UUID(1, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    final TestDatabase database = TestDatabase.create().migrate("db/log");
    final DataSource commandSide = database.commandSideDataSource();
    final Ledger ledger = new Ledger(commandSide, new EventJson());

    void append(String register, int events) {
        List<CompletableFuture<Long>> appended = Stream.generate(
                        () -> ledger.append(Append.of(List.of(event(register)))))
                .limit(events)
                .toList();
        appended.forEach(CompletableFuture::join);
    }

    static NewEvent event(String register) {
        UUID subject = UUID.randomUUID();
        return new NewEvent(
                UUID.randomUUID(),
                register,
                subject,
                null,
                new HistoryConsulted(register, subject),
                ACT,
                Instant.parse("2026-11-22T08:00:00Z"));
    }

    /** Inserts an event that says when it was recorded, as a set clock would make it. */
    void appendAt(String register, Instant recordedAt) throws SQLException {
        sabotage("INSERT INTO log.event (position, event_id, register, kind, name, revision, occurred_at, recorded_at,"
                + " payload, metadata) SELECT log.lock_head(), gen_random_uuid(), '" + register
                + "', 'access', 'history-consulted', 1, now(), '" + recordedAt + "', 'p', 'm'");
    }

    long count(String sql) throws SQLException {
        try (Connection connection = commandSide.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    long eventsWithoutLeaf() throws SQLException {
        return count("SELECT count(*) FROM log.event FULL JOIN log.leaf USING (position)"
                + " WHERE event.position IS NULL OR leaf.position IS NULL");
    }

    List<LogTree> trees(String register) throws SQLException {
        try (Connection connection = commandSide.getConnection()) {
            return new TreeReader(connection).trees(register);
        }
    }

    SignedCheckpoint newest(String register) throws SQLException {
        try (Connection connection = commandSide.getConnection()) {
            TreeReader reader = new TreeReader(connection);
            SignedCheckpoint none = new SignedCheckpoint(0, 0, Instant.EPOCH, new SignedNote("\n", List.of()));
            List<LogTree> trees = reader.trees(register);
            return trees.isEmpty()
                    ? none
                    : reader.newestCheckpoint(trees.getLast()).orElse(none);
        }
    }

    void awaitSigned(String register, long size) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> newest(register).size() == size);
    }

    /** Puts the database back to where it had so many events, as a restored dump would. */
    void setBackTo(long events) throws SQLException {
        tamper(
                "DELETE FROM log.checkpoint WHERE size > (SELECT count(*) FROM log.leaf l WHERE l.tree = checkpoint.tree"
                        + " AND l.position < " + events + ")",
                "DELETE FROM log.event WHERE position >= " + events,
                "DELETE FROM log.node WHERE (index + 1) * 256 > (SELECT count(*) FROM log.leaf WHERE leaf.tree = node.tree"
                        + " AND position < " + events + ")",
                "DELETE FROM log.leaf WHERE position >= " + events,
                "DELETE FROM log.signing_key WHERE tree NOT IN (SELECT tree FROM log.leaf)",
                "DELETE FROM log.tree WHERE tree NOT IN (SELECT tree FROM log.leaf)",
                "UPDATE log.head SET next_position = " + events);
    }

    /** What an administrator of the database can do to it with the triggers off. */
    void tamper(String... statements) throws SQLException {
        List<String> tables = List.of("event", "tree", "leaf", "node", "checkpoint", "signing_key");
        List<String> all = new ArrayList<>();
        tables.forEach(table -> all.add("ALTER TABLE log." + table + " DISABLE TRIGGER USER"));
        all.addAll(List.of(statements));
        tables.forEach(table -> all.add("ALTER TABLE log." + table + " ENABLE TRIGGER USER"));
        sabotage(all.toArray(String[]::new));
    }

    /** What an administrator of the database can do to it. */
    void sabotage(String... statements) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
