package fi.rekisteri.command.log;

import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationChased;
import fi.rekisteri.shared.event.NotificationEvent.NotificationDelivered;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationWaived;
import fi.rekisteri.shared.log.SideWrite;
import java.time.Instant;
import java.time.ZoneOffset;

/** When a notification is looked at again, written beside the event that says so. */
public final class DueNotifications {
    private static final String PUT = "INSERT INTO log.due_notification (register, notification, recipient, due)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (register, notification) DO UPDATE SET due = excluded.due";
    private static final String DROP = "DELETE FROM log.due_notification WHERE register = ? AND notification = ?";

    private DueNotifications() {}

    /** The row as the event leaves it: it follows from a notification's last event alone. */
    public static SideWrite after(NotificationEvent event) {
        return switch (event) {
            case NotificationOpened e -> due(e, e.next());
            case NotificationSent e -> due(e, e.next());
            case NotificationFailed e -> due(e, e.next());
            case NotificationDelivered e -> due(e, e.next());
            case NotificationChased e -> due(e, e.next());
            case NotificationAcknowledged e -> none(e);
            case NotificationWaived e -> none(e);
        };
    }

    private static SideWrite due(NotificationEvent event, Instant next) {
        return SideWrite.of(
                PUT, event.register(), event.notification().id(), event.recipient(), next.atOffset(ZoneOffset.UTC));
    }

    private static SideWrite none(NotificationEvent event) {
        return SideWrite.of(DROP, event.register(), event.notification().id());
    }
}
