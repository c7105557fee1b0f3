package fi.rekisteri.command.telling;

import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Opens a recipient's address and secret for the moment they are used. */
final class Secrets {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyStore keys;

    Secrets(KeyStore keys) {
        this.keys = keys;
    }

    Optional<String> address(Known recipient) {
        return open(recipient, Part.RECIPIENT_ADDRESS, recipient.contact().address());
    }

    Optional<String> secret(Known recipient) {
        return open(recipient, Part.RECIPIENT_SECRET, recipient.contact().secret());
    }

    private Optional<String> open(Known recipient, Part part, @Nullable Sealed sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            SubjectKey key = keys.keys(recipient.id()).get(sealed.retentionClass());
            return Optional.ofNullable(key)
                    .map(living -> living.open(part.id(), sealed).json())
                    .map(json -> JSON.readTree(json).asString());
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }
}
