package fi.rekisteri.query.proof;

import fi.rekisteri.shared.event.LogEvent.SigningKeysChanged;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.EventReader;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys by which a register's log is verified; public, and published with its notice. */
@Component
public class LogKeys {
    private static final Stored ANNOUNCED = SigningKeysChanged.class.getAnnotation(Stored.class);

    private final JdbcClient sql;
    private final EventReader events;

    LogKeys(JdbcClient sql, EventReader events) {
        this.sql = sql;
        this.events = events;
    }

    /** Every key that has signed, of each of the register's logs: the oldest log first, and in it the oldest key. */
    public List<LogKey> of(String register) {
        List<String> announced = announced(register);
        return sql.sql("SELECT origin, year, epoch, vkey, since, tree = (SELECT tree FROM log.tree WHERE register = ?"
                        + " ORDER BY epoch DESC, year DESC LIMIT 1) AS grows"
                        + " FROM log.signing_key JOIN log.tree USING (tree)"
                        + " WHERE register = ? ORDER BY epoch, year, since, vkey")
                .params(register, register)
                .query((row, number) -> new LogKey(
                        row.getString("origin"),
                        row.getInt("year"),
                        row.getInt("epoch"),
                        row.getString("vkey"),
                        row.getBoolean("grows") ? standing(row.getString("vkey"), announced) : KeyStanding.CLOSED,
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The keys that sign now as the log itself says it, the one that will go first; none while it says nothing. */
    private List<String> announced(String register) {
        return sql.sql("SELECT revision, payload FROM log.event WHERE register = ? AND stream = ? AND name = ?"
                        + " ORDER BY sequence DESC LIMIT 1")
                .params(register, StreamId.ofLog(register).id(), ANNOUNCED.value())
                .query((row, number) -> events.event(ANNOUNCED.value(), row.getInt(1), row.getBytes(2)))
                .optional()
                .map(event -> ((SigningKeysChanged) event).keys())
                .orElse(List.of());
    }

    private static KeyStanding standing(String vkey, List<String> announced) {
        int place = announced.indexOf(publicKey(vkey));
        if (place < 0) {
            return announced.isEmpty() ? KeyStanding.CURRENT : KeyStanding.RETIRED;
        }
        return place == 0 ? KeyStanding.CURRENT : KeyStanding.NEXT;
    }

    /** The third part of a vkey is base64 of an algorithm's byte and the key; it may have a plus of its own. */
    private static String publicKey(String vkey) {
        byte[] typed = Base64.getDecoder().decode(vkey.split("\\+", 3)[2]);
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length));
    }
}
