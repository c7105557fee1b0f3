package fi.rekisteri.command.proof;

import fi.rekisteri.shared.event.LogEvent.LogRestored;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.log.EventReader;
import fi.rekisteri.shared.tlog.LeafEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds the one event that the trees understand: that the log was restored, and a new epoch begins. */
final class Restores {
    private static final String NAME =
            LogRestored.class.getAnnotation(Stored.class).value();

    private final EventReader events;

    Restores(EventReader events) {
        this.events = events;
    }

    boolean isOne(LeafEntry entry) {
        return entry.name().equals(NAME);
    }

    int epoch(LeafEntry entry, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT payload FROM log.event WHERE position = ?")) {
            select.setLong(1, entry.position());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                LogRestored event = (LogRestored) events.event(entry.name(), entry.revision(), row.getBytes(1));
                return event.epoch();
            }
        }
    }
}
