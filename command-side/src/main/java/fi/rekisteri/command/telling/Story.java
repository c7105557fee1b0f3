package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationChased;
import fi.rekisteri.shared.event.NotificationEvent.NotificationDelivered;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationWaived;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a notification has come.
 *
 * @param request of the data subject that the change served
 * @param last its newest event
 */
public record Story(
        NotificationOpened opened,
        Instant openedAt,
        @Nullable String request,
        NotificationEvent last) {

    static Story of(List<LoggedEvent> stream) {
        LoggedEvent first = stream.getFirst();
        return new Story(
                (NotificationOpened) first.event(),
                first.occurredAt(),
                first.act().request(),
                (NotificationEvent) stream.getLast().event());
    }

    public StreamId recipient() {
        return new StreamId(opened.register(), opened.recipient());
    }

    /** Told to the recipient, by the service or by a person, and not heard of since. */
    boolean waitsForAnswer() {
        return switch (last) {
            case NotificationDelivered e -> true;
            case NotificationSent e -> e.telling() == Telling.BY_HAND;
            case NotificationOpened e -> false;
            case NotificationFailed e -> false;
            case NotificationChased e -> false;
            case NotificationAcknowledged e -> false;
            case NotificationWaived e -> false;
        };
    }

    boolean closed() {
        return last instanceof NotificationAcknowledged || last instanceof NotificationWaived;
    }
}
