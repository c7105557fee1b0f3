package fi.rekisteri.shared.event;

import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of one customer goes to one recipient (N8, Art. 15(1)(c)).
 *
 * @param id random; given to the recipient with the data, and the only thing that names the person in notices to it later
 * @param recipient id of a {@link RecipientEvent.RecipientRegistered}
 * @param recipientCategory the category it had then, an id of the notice
 * @param ground a disclosure ground of the notice
 * @param fields exactly what it may get
 * @param reason what it was for, sealed under the customer's key
 */
public record Disclosure(
        UUID id,
        UUID recipient,
        String recipientCategory,
        String ground,
        List<String> categories,
        List<String> fields,
        @Nullable Sealed reason) {
    public Disclosure {
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
    }
}
