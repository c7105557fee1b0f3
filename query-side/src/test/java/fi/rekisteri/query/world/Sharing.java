package fi.rekisteri.query.world;

import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.ChangeKind;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Safeguard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Recipients, what they got, and what they are told of, as command-side would write it. */
public final class Sharing {
    public static final Instant SOON = Instant.parse("2026-03-03T10:00:00Z");

    private final Writer writer;

    public Sharing(Writer writer) {
        this.writer = writer;
    }

    public StreamId recipient(String register, String category, String name) {
        StreamId recipient = new StreamId(register, UUID.randomUUID());
        RecipientContact contact = new RecipientContact(
                writer.sealAnew(recipient, "recipient", Part.RECIPIENT_NAME.id(), name),
                "FI",
                Telling.EMAIL,
                writer.seal(recipient, "recipient", Part.RECIPIENT_ADDRESS.id(), "gdpr@example.org"),
                null);
        writer.tell(recipient, new RecipientRegistered(recipient, category, List.of(), contact));
        return recipient;
    }

    public UUID disclose(StreamId customer, StreamId recipient, String... fields) {
        Disclosure disclosure = disclosure(customer, recipient, fields);
        writer.happen(new DataDisclosed(customer, disclosure));
        return disclosure.id();
    }

    /** For what the law demands; of an erased person nothing is written beside it. */
    public UUID discloseByLaw(StreamId customer, StreamId recipient, String field) {
        UUID disclosure = UUID.randomUUID();
        writer.happenByLaw(new DataDisclosed(
                customer,
                new Disclosure(
                        disclosure, recipient.id(), "authority", "law", List.of("billing"), List.of(field), null)));
        return disclosure;
    }

    public UUID transfer(StreamId customer, StreamId recipient, String... fields) {
        Disclosure disclosure = disclosure(customer, recipient, fields);
        Transfer transfer = new Transfer(
                "US",
                Safeguard.STANDARD_CLAUSES,
                writer.seal(recipient, "recipient", Part.TRANSFER_NECESSITY.id(), "The servers stand there"));
        writer.happen(new DataTransferred(customer, disclosure, transfer));
        return disclosure.id();
    }

    public StreamId notification(StreamId customer, StreamId recipient, UUID disclosure) {
        StreamId notification = new StreamId(customer.register(), UUID.randomUUID());
        Change change = new Change(ChangeKind.CORRECTED, UUID.randomUUID(), List.of("contact"), List.of("email"));
        tell(
                notification,
                new NotificationOpened(
                        notification,
                        customer.id(),
                        recipient.id(),
                        change,
                        List.of(disclosure),
                        null,
                        Telling.EMAIL,
                        SOON));
        return notification;
    }

    public void tell(StreamId stream, Event event) {
        writer.tell(stream, event);
    }

    private Disclosure disclosure(StreamId customer, StreamId recipient, String... fields) {
        return new Disclosure(
                UUID.randomUUID(),
                recipient.id(),
                "debt-collection",
                "debt-collection",
                List.of("contact"),
                List.of(fields),
                writer.seal(customer, "relationship", Part.DISCLOSURE_REASON.id(), "Invoice unpaid"));
    }
}
