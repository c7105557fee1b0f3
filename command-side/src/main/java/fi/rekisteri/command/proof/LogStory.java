package fi.rekisteri.command.proof;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.LogEvent;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.EventWriter;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.NewEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells what happens to the log itself, in the log. */
final class LogStory {
    private final EventWriter events;
    private final Clock clock;
    private final Supplier<UUID> ids;

    LogStory(EventWriter events, Clock clock, Supplier<UUID> ids) {
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Within a transaction of the caller's. */
    void append(Connection connection, LogEvent event) throws SQLException {
        StreamId log = StreamId.ofLog(event.register());
        NewEvent told = new NewEvent(
                ids.get(),
                event.register(),
                log.id(),
                nextSequence(connection, log),
                event,
                new Act(ids.get(), Actor.SERVICE, null, null, 0, null, null, Channel.SERVICE),
                clock.instant());
        Ledger.append(connection, List.of(told), events);
    }

    private static long nextSequence(Connection connection, StreamId log) throws SQLException {
        String sql = "SELECT coalesce(max(sequence), -1) + 1 FROM log.event WHERE register = ? AND stream = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, log.register());
            select.setObject(2, log.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
