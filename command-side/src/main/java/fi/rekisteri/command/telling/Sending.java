package fi.rekisteri.command.telling;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.log.Outcome;
import fi.rekisteri.command.notification.NotificationCommand;
import fi.rekisteri.command.notification.NotificationCommand.AcknowledgeNotification;
import fi.rekisteri.command.notification.NotificationCommand.ChaseNotification;
import fi.rekisteri.command.notification.NotificationCommand.NoteDeliveredNotification;
import fi.rekisteri.command.notification.NotificationCommand.NoteFailedNotification;
import fi.rekisteri.command.notification.NotificationCommand.SendNotification;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.identity.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends what is due, each attempt on record before it leaves and its end after; chases what nobody answered. Recipients are told side by
 * side, and one that is down is left alone until the next round.
 */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final String DUE = """
            SELECT register, notification, recipient
              FROM (SELECT *, row_number() OVER (PARTITION BY register, recipient ORDER BY due) AS turn
                      FROM log.due_notification WHERE due <= ?) AS waiting
             WHERE turn <= 100
             ORDER BY due""";

    private final JdbcClient jdbc;
    private final Stories stories;
    private final Recipients recipients;
    private final Dispatch dispatch;
    private final ServiceActs acts;
    private final Map<Telling, Courier> couriers;
    private final Pace pace;
    private final Clock clock;

    Sending(
            JdbcClient jdbc,
            Stories stories,
            Recipients recipients,
            Dispatch dispatch,
            ServiceActs acts,
            Map<Telling, Courier> couriers,
            Pace pace,
            Clock clock) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.recipients = recipients;
        this.dispatch = dispatch;
        this.acts = acts;
        this.couriers = Map.copyOf(couriers);
        this.pace = pace;
        this.clock = clock;
    }

    void sendWhatIsDue() {
        Map<StreamId, List<StreamId>> due = jdbc
                .sql(DUE)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    String register = row.getString("register");
                    return Map.entry(
                            new StreamId(register, row.getObject("recipient", UUID.class)),
                            new StreamId(register, row.getObject("notification", UUID.class)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach((recipient, notifications) -> each.submit(() -> tell(recipient, notifications)));
        }
    }

    private void tell(StreamId recipient, List<StreamId> notifications) {
        for (StreamId notification : notifications) {
            try {
                if (!attend(recipient, notification)) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("Notification {} must wait: {}", notification, cause(e));
                return;
            }
        }
    }

    /** @return whether the recipient can be told more */
    private boolean attend(StreamId id, StreamId notification) {
        Known recipient = recipients.find(id).orElseThrow(() -> new IllegalStateException("No recipient " + id));
        Story story = stories.of(notification)
                .orElseThrow(() -> new IllegalStateException("No notification " + notification));
        if (story.closed()) {
            return true;
        }
        Instant now = clock.instant();
        Courier courier = couriers.get(telling(story, recipient));
        if (courier == null) {
            decide(new ChaseNotification(notification, pace.chase(now)), story);
            return true;
        }
        if (story.waitsForAnswer()) {
            decide(new ChaseNotification(notification, now), story);
        }
        return send(story, recipient, courier);
    }

    private boolean send(Story story, Known recipient, Courier courier) {
        StreamId notification = story.opened().notification();
        Instant now = clock.instant();
        Outcome begun =
                decide(new SendNotification(notification, recipient.contact().telling(), pace.lease(now)), story);
        int attempt = begun.answer() instanceof Integer number ? number : 0;
        if (attempt == 0) {
            return true;
        }
        return switch (courier.deliver(story, recipient, now)) {
            case Delivery.Acknowledged acknowledged -> {
                decide(new AcknowledgeNotification(notification, acts.today(), true), story);
                yield true;
            }
            case Delivery.Taken taken -> {
                decide(new NoteDeliveredNotification(notification, attempt, pace.chase(clock.instant())), story);
                yield true;
            }
            case Delivery.Failed failed -> {
                LOG.info("Notification {} attempt {}: {}", notification, attempt, failed.word());
                Instant next = pace.retry(clock.instant(), attempt);
                decide(new NoteFailedNotification(notification, attempt, failed.word(), next), story);
                yield false;
            }
        };
    }

    private Outcome decide(NotificationCommand command, Story story) {
        return dispatch.send(command, acts.act(command.stream().register(), story.request()), List.of())
                .join();
    }

    /** By its class: a text may quote what it must not. */
    private static String cause(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getName();
    }

    /** What a source calls the person only a person knows: it is told by hand. */
    private static Telling telling(Story story, Known recipient) {
        return story.opened().source() == null ? recipient.contact().telling() : Telling.BY_HAND;
    }
}
