package fi.rekisteri.command.recipient.book;

import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.event.RecipientEvent.RecipientChanged;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRetired;
import fi.rekisteri.shared.identity.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recipient as it is now. */
public record Known(
        StreamId id, @Nullable String category, List<String> sources, RecipientContact contact, boolean retired) {

    static Known after(@Nullable Known before, RecipientEvent event) {
        if (event instanceof RecipientRegistered e) {
            return new Known(e.recipient(), e.category(), e.sources(), e.contact(), false);
        }
        if (before == null) {
            throw new IllegalStateException(
                    "The stream of " + event.recipient() + " does not begin with its registration");
        }
        return switch (event) {
            case RecipientRegistered e -> before;
            case RecipientChanged e ->
                new Known(before.id(), before.category(), e.sources(), e.contact(), before.retired());
            case RecipientRetired e ->
                new Known(before.id(), before.category(), before.sources(), before.contact(), true);
        };
    }
}
