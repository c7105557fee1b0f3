package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recipient is told of one change (Art. 19, N19): opened by the change itself, sent until it is acknowledged or waived. The stream's id
 * follows from the change and the recipient, so that no notification is opened twice. {@code next}: when it is looked at again.
 */
public sealed interface NotificationEvent extends Event {

    StreamId notification();

    /** Whose data changed. */
    UUID customer();

    UUID recipient();

    @Override
    default String register() {
        return notification().register();
    }

    /**
     * @param disclosures what the recipient got of it, by id; empty for a source
     * @param source the source of the notice that gave the wrong data; null for a recipient
     * @param telling how it is told, as the recipient stood then
     */
    @Stored("notification-opened")
    record NotificationOpened(
            StreamId notification,
            UUID customer,
            UUID recipient,
            Change change,
            List<UUID> disclosures,
            @Nullable String source,
            Telling telling,
            Instant next)
            implements NotificationEvent {
        public NotificationOpened {
            disclosures = List.copyOf(disclosures);
        }
    }

    /** It leaves now; by hand, it has left. {@code attempt} counts from 1. */
    @Stored("notification-sent")
    record NotificationSent(
            StreamId notification, UUID customer, UUID recipient, int attempt, Telling telling, Instant next)
            implements NotificationEvent {}

    /** An attempt came to nothing. {@code failure} is a word of the service's, never an answer's text. */
    @Stored("notification-failed")
    record NotificationFailed(
            StreamId notification, UUID customer, UUID recipient, int attempt, String failure, Instant next)
            implements NotificationEvent {}

    /** It was taken, without an acknowledgement. */
    @Stored("notification-delivered")
    record NotificationDelivered(StreamId notification, UUID customer, UUID recipient, int attempt, Instant next)
            implements NotificationEvent {}

    /** @param byRecipient by its own answer; else recorded by a person */
    @Stored("notification-acknowledged")
    record NotificationAcknowledged(
            StreamId notification, UUID customer, UUID recipient, LocalDate on, boolean byRecipient)
            implements NotificationEvent {}

    /** {@code reason} is sealed under the recipient's key. */
    @Stored("notification-waived")
    record NotificationWaived(StreamId notification, UUID customer, UUID recipient, Waiver waiver, Sealed reason)
            implements NotificationEvent {}

    /** Nothing was heard in time. {@code times} counts from 1. */
    @Stored("notification-chased")
    record NotificationChased(StreamId notification, UUID customer, UUID recipient, int times, Instant next)
            implements NotificationEvent {}
}
