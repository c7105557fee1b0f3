package fi.rekisteri.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.notification.NotificationCommand.AcknowledgeNotification;
import fi.rekisteri.command.notification.NotificationCommand.ChaseNotification;
import fi.rekisteri.command.notification.NotificationCommand.NoteDeliveredNotification;
import fi.rekisteri.command.notification.NotificationCommand.NoteFailedNotification;
import fi.rekisteri.command.notification.NotificationCommand.OpenNotification;
import fi.rekisteri.command.notification.NotificationCommand.RecordNotificationSent;
import fi.rekisteri.command.notification.NotificationCommand.SendNotification;
import fi.rekisteri.command.notification.NotificationCommand.WaiveNotification;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationChased;
import fi.rekisteri.shared.event.NotificationEvent.NotificationDelivered;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationWaived;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.Waiver;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One recipient is told of one change. It is opened once, sent as often as it takes, and closed by an acknowledgement, or by a person who
 * says why the recipient is not told. What the service does with a closed one is silence.
 */
final class Notification {
    @AggregateIdentifier
    private @Nullable StreamId id;

    private @Nullable UUID customer;
    private @Nullable UUID recipient;
    private int attempts;
    private int chased;
    private boolean acknowledged;
    private @Nullable Waiver waived;

    Notification() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenNotification command) {
        if (id != null) {
            return;
        }
        apply(new NotificationOpened(
                command.notification(),
                command.customer(),
                command.recipient(),
                command.change(),
                command.disclosures(),
                command.source(),
                command.telling(),
                command.next()));
    }

    @CommandHandler
    int decide(SendNotification command) {
        if (closed()) {
            return 0;
        }
        apply(new NotificationSent(
                command.notification(), customer(), recipient(), attempts + 1, command.telling(), command.next()));
        return attempts;
    }

    @CommandHandler
    void decide(NoteFailedNotification command) {
        if (!closed()) {
            apply(new NotificationFailed(
                    command.notification(),
                    customer(),
                    recipient(),
                    command.attempt(),
                    command.failure(),
                    command.next()));
        }
    }

    @CommandHandler
    void decide(NoteDeliveredNotification command) {
        if (!closed()) {
            apply(new NotificationDelivered(
                    command.notification(), customer(), recipient(), command.attempt(), command.next()));
        }
    }

    @CommandHandler
    void decide(ChaseNotification command) {
        if (!closed()) {
            apply(new NotificationChased(command.notification(), customer(), recipient(), chased + 1, command.next()));
        }
    }

    @CommandHandler
    void decide(RecordNotificationSent command) {
        refuseIfClosed();
        apply(new NotificationSent(
                command.notification(), customer(), recipient(), attempts + 1, Telling.BY_HAND, command.next()));
    }

    @CommandHandler
    void decide(AcknowledgeNotification command) {
        if (acknowledged) {
            return;
        }
        refuseIfClosed();
        if (attempts == 0) {
            throw new Refused(Rule.NOTIFICATION_NOT_SENT);
        }
        apply(new NotificationAcknowledged(
                command.notification(), customer(), recipient(), command.on(), command.byRecipient()));
    }

    @CommandHandler
    void decide(WaiveNotification command) {
        if (waived == command.waiver()) {
            return;
        }
        refuseIfClosed();
        apply(new NotificationWaived(
                command.notification(), customer(), recipient(), command.waiver(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(NotificationEvent event) {
        id = event.notification();
        customer = event.customer();
        recipient = event.recipient();
        switch (event) {
            case NotificationOpened e -> {}
            case NotificationSent e -> attempts = e.attempt();
            case NotificationFailed e -> {}
            case NotificationDelivered e -> {}
            case NotificationAcknowledged e -> acknowledged = true;
            case NotificationWaived e -> waived = e.waiver();
            case NotificationChased e -> chased = e.times();
        }
    }

    private boolean closed() {
        return acknowledged || waived != null;
    }

    private void refuseIfClosed() {
        if (closed()) {
            throw new Refused(Rule.NOTIFICATION_CLOSED);
        }
    }

    private UUID customer() {
        return Objects.requireNonNull(customer);
    }

    private UUID recipient() {
        return Objects.requireNonNull(recipient);
    }
}
