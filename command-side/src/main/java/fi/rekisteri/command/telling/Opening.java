package fi.rekisteri.command.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.notification.NotificationCommand.OpenNotification;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows the log and opens a notification for each recipient of what changed. How far it came is kept after the notifications are in the
 * log; looking at a change again opens nothing twice, since a notification's id follows from the change and the recipient.
 */
final class Opening {
    private static final String FOLLOWER = "notifications";
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final LogReader reader;
    private final Dispatch dispatch;
    private final Recipients recipients;
    private final ServiceActs acts;
    private final Pace pace;
    private final Clock clock;

    Opening(
            JdbcClient jdbc,
            LogReader reader,
            Dispatch dispatch,
            Recipients recipients,
            ServiceActs acts,
            Pace pace,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.dispatch = dispatch;
        this.recipients = recipients;
        this.acts = acts;
        this.pace = pace;
        this.clock = clock;
    }

    void openWhatChanged() throws SQLException {
        long head = reader.head();
        long next = next();
        while (next < head) {
            List<Long> page = changes(next, head);
            for (long position : page) {
                open(position);
            }
            next = page.size() == PAGE ? page.getLast() + 1 : head;
            keep(next);
        }
    }

    /** Looks at the whole log again. */
    void startOver() {
        keep(0);
    }

    private void open(long position) throws SQLException {
        LoggedEvent change = reader.from(position, 1).getFirst();
        UUID customer = change.stream();
        if (customer == null) {
            throw new IllegalStateException("No customer at position " + position);
        }
        StreamId stream = new StreamId(change.register(), customer);
        List<LoggedEvent> history = Stream.concat(
                        reader.stream(stream, 0).stream(), reader.accesses(stream, Changes.LISTED).stream())
                .filter(logged -> logged.position() <= position)
                .sorted(Comparator.comparingLong(LoggedEvent::position))
                .toList();
        for (Changes.ToTell toTell : Changes.recipients(history)) {
            StreamId recipient = new StreamId(change.register(), toTell.recipient());
            Known known = recipients
                    .find(recipient)
                    .orElseThrow(() -> new IllegalStateException("No recipient " + recipient));
            open(change, known, known.contact().telling(), toTell.change(), toTell.disclosures(), null);
        }
        WrongData.Source wrong = WrongData.source(history).orElse(null);
        if (wrong != null) {
            for (Known known : recipients.behind(change.register(), wrong.source())) {
                open(change, known, Telling.BY_HAND, wrong.change(), List.of(), wrong.source());
            }
        }
    }

    private void open(
            LoggedEvent event,
            Known recipient,
            Telling telling,
            Change change,
            List<UUID> disclosures,
            @Nullable String source)
            throws SQLException {
        StreamId notification = id(event, recipient, source);
        if (reader.version(notification) >= 0) {
            return;
        }
        Instant now = clock.instant();
        UUID customer = event.stream();
        if (customer == null) {
            throw new IllegalStateException("No customer at position " + event.position());
        }
        OpenNotification open = new OpenNotification(
                notification,
                customer,
                recipient.id().id(),
                change,
                disclosures,
                source,
                telling,
                telling == Telling.BY_HAND ? pace.chase(now) : now);
        dispatch.send(open, acts.act(event.register(), event.act().request()), List.of())
                .join();
    }

    static StreamId id(LoggedEvent event, Known recipient, @Nullable String source) {
        String name = "notification:" + event.id() + "/" + recipient.id().id() + (source == null ? "" : "/" + source);
        return new StreamId(event.register(), UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    private List<Long> changes(long from, long before) {
        return jdbc.sql("SELECT position FROM log.event WHERE position >= ? AND position < ? AND kind = 'customer'"
                        + " AND name = ANY (?::text[]) ORDER BY position LIMIT " + PAGE)
                .params(from, before, "{" + String.join(",", ToldAs.NAMES) + "}")
                .query((row, number) -> row.getLong("position"))
                .list();
    }

    private long next() {
        return jdbc.sql("SELECT next FROM log.followed WHERE follower = ?")
                .param(FOLLOWER)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void keep(long next) {
        jdbc.sql("INSERT INTO log.followed (follower, next) VALUES (?, ?)"
                        + " ON CONFLICT (follower) DO UPDATE SET next = excluded.next")
                .params(FOLLOWER, next)
                .update();
    }
}
