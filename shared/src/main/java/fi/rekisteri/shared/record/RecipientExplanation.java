package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.event.RecipientEvent.RecipientChanged;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRetired;
import java.util.List;

/** What the events of a recipient mean. */
final class RecipientExplanation {
    private RecipientExplanation() {}

    static Told of(RecipientEvent event) {
        return switch (event) {
            case RecipientRegistered e ->
                contact("register-recipient", e.sources(), e.contact()).with("recipient-category", e.category());
            case RecipientChanged e -> contact("change-recipient", e.sources(), e.contact());
            case RecipientRetired e -> done("retire-recipient", Processing.GOVERN);
        };
    }

    private static Told contact(String act, List<String> sources, RecipientContact contact) {
        return done(act, Processing.GOVERN)
                .with("country", contact.country())
                .with("told", Told.word(contact.telling()))
                .with("sources", sources.isEmpty() ? null : String.join(", ", sources));
    }
}
