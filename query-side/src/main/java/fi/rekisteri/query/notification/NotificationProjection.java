package fi.rekisteri.query.notification;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationChased;
import fi.rekisteri.shared.event.NotificationEvent.NotificationDelivered;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.NotificationEvent.NotificationWaived;
import fi.rekisteri.shared.log.LoggedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notifications and how far each has come. They are sent one by one: a statement per event will do. */
@Component
class NotificationProjection implements Projection {
    private static final String OPENED = """
            INSERT INTO views.notification
                   (register, notification, customer, recipient, opened, opened_at, change, event, categories, fields,
                    disclosures, source, telling, state, attempts, chased, next)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::uuid[], ?, ?, 'open', 0, 0, ?)""";

    private final JdbcClient sql;

    NotificationProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof NotificationEvent event) {
                project(event, logged);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("views.notification");
    }

    private void project(NotificationEvent event, LoggedEvent logged) {
        OffsetDateTime at = utc(logged.occurredAt());
        switch (event) {
            case NotificationOpened e -> open(e, logged);
            case NotificationSent e ->
                change(
                        e,
                        "state = 'sent', failure = NULL, attempts = ?, sent_at = ?, telling = ?, next = ?",
                        e.attempt(),
                        at,
                        Answer.word(e.telling()),
                        utc(e.next()));
            case NotificationFailed e ->
                change(e, "state = 'failed', failure = ?, next = ?", e.failure(), utc(e.next()));
            case NotificationDelivered e -> change(e, "state = 'delivered', next = ?", utc(e.next()));
            case NotificationAcknowledged e ->
                change(
                        e,
                        "state = 'acknowledged', acknowledged_on = ?, by_recipient = ?, closed_at = ?, next = NULL",
                        e.on(),
                        e.byRecipient(),
                        at);
            case NotificationWaived e ->
                change(
                        e,
                        "state = ?, reason = ?::jsonb, closed_at = ?, next = NULL",
                        Answer.word(e.waiver()),
                        CardJson.write(e.reason()),
                        at);
            case NotificationChased e -> change(e, "chased = ?, next = ?", e.times(), utc(e.next()));
        }
    }

    private void open(NotificationOpened e, LoggedEvent logged) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(e.register());
        row.add(e.notification().id());
        row.add(e.customer());
        row.add(e.recipient());
        row.add(logged.position());
        row.add(utc(logged.occurredAt()));
        row.add(Answer.word(e.change().kind()));
        row.add(e.change().event());
        row.add(array(e.change().categories()));
        row.add(array(e.change().fields()));
        row.add(array(e.disclosures()));
        row.add(e.source());
        row.add(Answer.word(e.telling()));
        row.add(utc(e.next()));
        sql.sql(OPENED).params(row).update();
    }

    private void change(NotificationEvent event, String assignments, Object... values) {
        List<Object> parameters = new ArrayList<>(List.of(values));
        parameters.add(event.register());
        parameters.add(event.notification().id());
        sql.sql("UPDATE views.notification SET " + assignments + " WHERE register = ? AND notification = ?")
                .params(parameters)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Ids, which need no quoting. */
    private static String array(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
