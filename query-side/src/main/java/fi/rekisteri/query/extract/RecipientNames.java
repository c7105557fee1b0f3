package fi.rekisteri.query.extract;

import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent.RecipientChanged;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** What the recipients of somebody's data are called (Art. 15(1)(c), CJEU C-154/21), opened from the log with their own keys. */
@Component
class RecipientNames {
    private final LogReader log;
    private final KeyStore keys;

    RecipientNames(LogReader log, KeyStore keys) {
        this.log = log;
        this.keys = keys;
    }

    /** The newest name; the id where none is held any more. */
    String of(String register, String id) {
        StreamId recipient = new StreamId(register, UUID.fromString(id));
        try {
            Map<String, SubjectKey> living = keys.keys(recipient);
            return log.stream(recipient, 0).reversed().stream()
                    .flatMap(logged -> Optional.ofNullable(contact(logged)).stream())
                    .findFirst()
                    .filter(contact -> living.containsKey(contact.name().retentionClass()))
                    .map(contact -> new Opener(living)
                            .open(Part.RECIPIENT_NAME.id(), contact.name())
                            .asString())
                    .orElse(id);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static @Nullable RecipientContact contact(LoggedEvent logged) {
        return switch (logged.event()) {
            case RecipientRegistered registered -> registered.contact();
            case RecipientChanged changed -> changed.contact();
            default -> null;
        };
    }
}
