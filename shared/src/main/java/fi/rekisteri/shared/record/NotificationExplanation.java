package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.ChangeKind;
import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationChased;
import fi.rekisteri.shared.event.NotificationEvent.NotificationDelivered;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationWaived;
import fi.rekisteri.shared.notice.Right;

/** What the events of a notification mean (Art. 19). */
final class NotificationExplanation {
    private NotificationExplanation() {}

    static Told of(NotificationEvent event) {
        Told told = switch (event) {
            case NotificationOpened e -> opened(e);
            case NotificationSent e ->
                done("send-notification", Processing.INFORM)
                        .with("attempt", e.attempt())
                        .with("told", Told.word(e.telling()));
            case NotificationFailed e ->
                done("note-failed-notification", Processing.INFORM)
                        .with("attempt", e.attempt())
                        .with("failure", e.failure());
            case NotificationDelivered e ->
                done("note-delivered-notification", Processing.INFORM).with("attempt", e.attempt());
            case NotificationAcknowledged e ->
                done("acknowledge-notification", Processing.INFORM)
                        .with("on", e.on())
                        .with("by", e.byRecipient() ? "recipient" : "officer");
            case NotificationWaived e ->
                done("waive-notification", Processing.INFORM).with("waiver", Told.word(e.waiver()));
            case NotificationChased e ->
                done("chase-notification", Processing.INFORM).with("times", e.times());
        };
        return told.with("notification", event.notification().id()).with("recipient", event.recipient());
    }

    private static Told opened(NotificationOpened event) {
        return done("open-notification", Processing.INFORM)
                .on(event.change().categories(), event.change().fields())
                .under(right(event.change().kind()))
                .with("change", Told.word(event.change().kind()))
                .with("event", event.change().event())
                .with("source", event.source());
    }

    private static Right right(ChangeKind kind) {
        return switch (kind) {
            case CORRECTED, REMOVED -> Right.RECTIFICATION;
            case ERASED -> Right.ERASURE;
            case RESTRICTED, RESTRICTION_LIFTED -> Right.RESTRICTION;
        };
    }
}
