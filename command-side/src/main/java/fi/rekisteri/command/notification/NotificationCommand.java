package fi.rekisteri.command.notification;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.Waiver;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a notification. {@code next}: when it is looked at again. */
public sealed interface NotificationCommand extends Command {

    StreamId notification();

    @Override
    default StreamId stream() {
        return notification();
    }

    @Override
    default Rule whenMissing() {
        return Rule.NOTIFICATION_UNKNOWN;
    }

    record OpenNotification(
            @TargetAggregateIdentifier StreamId notification,
            UUID customer,
            UUID recipient,
            Change change,
            List<UUID> disclosures,
            @Nullable String source,
            Telling telling,
            Instant next)
            implements NotificationCommand {}

    /** The service is about to send it; answered with the attempt's number, 0 when it is closed already. */
    record SendNotification(@TargetAggregateIdentifier StreamId notification, Telling telling, Instant next)
            implements NotificationCommand {}

    record NoteFailedNotification(
            @TargetAggregateIdentifier StreamId notification, int attempt, String failure, Instant next)
            implements NotificationCommand {}

    record NoteDeliveredNotification(
            @TargetAggregateIdentifier StreamId notification, int attempt, Instant next)
            implements NotificationCommand {}

    record ChaseNotification(@TargetAggregateIdentifier StreamId notification, Instant next)
            implements NotificationCommand {}

    /** A person has told the recipient, whichever way it is told else. */
    record RecordNotificationSent(@TargetAggregateIdentifier StreamId notification, Instant next)
            implements NotificationCommand {}

    record AcknowledgeNotification(
            @TargetAggregateIdentifier StreamId notification, LocalDate on, boolean byRecipient)
            implements NotificationCommand {}

    record WaiveNotification(@TargetAggregateIdentifier StreamId notification, Waiver waiver, Sealed reason)
            implements NotificationCommand {}
}
