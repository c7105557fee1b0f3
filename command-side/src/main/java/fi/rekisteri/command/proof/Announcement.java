package fi.rekisteri.command.proof;

import fi.rekisteri.shared.event.LogEvent.SigningKeysChanged;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.EventReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts it in each register's log which keys sign it, before they do: a rotation is a leaf. */
final class Announcement {
    private static final Stored STORED = SigningKeysChanged.class.getAnnotation(Stored.class);

    private final SigningKeys keys;
    private final LogStory story;
    private final EventReader events;
    private final Set<String> announced = new HashSet<>();

    Announcement(SigningKeys keys, LogStory story, EventReader events) {
        this.keys = keys;
        this.story = story;
        this.events = events;
    }

    /** @return whether the log has grown by it */
    boolean make(Connection connection, Set<String> registers) throws SQLException {
        boolean grown = false;
        for (String register : registers) {
            if (!announced.contains(register)) {
                if (!newest(connection, register).equals(keys.published())) {
                    SigningKeysChanged event = new SigningKeysChanged(register, keys.published());
                    Transaction.on(connection, () -> {
                        story.append(connection, event);
                        return true;
                    });
                    grown = true;
                }
                announced.add(register);
            }
        }
        return grown;
    }

    private List<String> newest(Connection connection, String register) throws SQLException {
        String sql = "SELECT revision, payload FROM log.event WHERE register = ? AND stream = ? AND name = ?"
                + " ORDER BY sequence DESC LIMIT 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, register);
            select.setObject(2, StreamId.ofLog(register).id());
            select.setString(3, STORED.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? ((SigningKeysChanged) events.event(STORED.value(), row.getInt(1), row.getBytes(2))).keys()
                        : List.of();
            }
        }
    }
}
