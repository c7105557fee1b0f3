package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.event.RecipientEvent.RecipientChanged;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRetired;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** To whom data went, by name (CJEU C-154/21). */
@Component
public class NamedRecipients {
    private final Events events;
    private final KeyStore keys;

    NamedRecipients(Events events, KeyStore keys) {
        this.events = events;
        this.keys = keys;
    }

    /** @param story the customer's events; the lists are looked up */
    public List<Given> given(Addressee to, List<LoggedEvent> story) {
        List<Given> given = new ArrayList<>();
        for (LoggedEvent logged : story) {
            if (logged.event() instanceof DataDisclosed e) {
                given.add(given(to, logged, e.disclosure(), null));
            } else if (logged.event() instanceof DataTransferred e) {
                given.add(given(to, logged, e.disclosure(), e.transfer()));
            }
        }
        for (LoggedEvent logged : events.lists(to.stream())) {
            given.add(given(to, logged, ((ListEntryDisclosed) logged.event()).disclosure(), null));
        }
        given.sort(Comparator.comparing(Given::on));
        return given;
    }

    private Given given(Addressee to, LoggedEvent logged, Disclosure disclosure, @Nullable Transfer transfer) {
        StreamId recipient = new StreamId(logged.register(), disclosure.recipient());
        Opener opener = opener(recipient);
        return new Given(
                name(recipient, opener),
                logged.occurredAt(),
                disclosure,
                logged.act().purpose(),
                disclosure.reason() == null
                        ? null
                        : to.dossier()
                                .opener()
                                .openIfLiving(Part.DISCLOSURE_REASON.id(), disclosure.reason())
                                .orElse(null),
                transfer,
                transfer == null || transfer.necessity() == null
                        ? null
                        : opener.openIfLiving(Part.TRANSFER_NECESSITY.id(), transfer.necessity())
                                .orElse(null));
    }

    /** The newest name; a recipient without one was never registered. */
    private String name(StreamId recipient, Opener opener) {
        return contacts(events.of(recipient)).reversed().stream()
                .flatMap(contact -> opener.openIfLiving(Part.RECIPIENT_NAME.id(), contact.name()).stream())
                .map(JsonNode::asString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Recipient " + recipient + " has no name"));
    }

    private static List<RecipientContact> contacts(List<LoggedEvent> story) {
        return story.stream()
                .flatMap(logged ->
                        logged.event() instanceof RecipientEvent event ? contact(event).stream() : Stream.of())
                .toList();
    }

    private static Optional<RecipientContact> contact(RecipientEvent event) {
        return switch (event) {
            case RecipientRegistered e -> Optional.of(e.contact());
            case RecipientChanged e -> Optional.of(e.contact());
            case RecipientRetired e -> Optional.empty();
        };
    }

    private Opener opener(StreamId recipient) {
        try {
            return new Opener(keys.keys(recipient));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
