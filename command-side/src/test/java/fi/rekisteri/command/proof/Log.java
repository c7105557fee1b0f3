package fi.rekisteri.command.proof;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;

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

    /** What an administrator of the database can do to it, triggers off. */
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
