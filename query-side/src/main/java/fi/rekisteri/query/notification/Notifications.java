package fi.rekisteri.query.notification;

import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.recipient.Recipient;
import fi.rekisteri.query.recipient.Recipients;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notifications, told with names. Nothing here puts the reading on record: whoever asks does. */
@Component
public class Notifications {
    private static final String FROM = "SELECT * FROM views.notification WHERE register = ? AND ";

    private final JdbcClient sql;
    private final Recipients recipients;

    Notifications(JdbcClient sql, Recipients recipients) {
        this.sql = sql;
        this.recipients = recipients;
    }

    /** Which recipients were told of what of a customer's data, oldest first; also after the customer was erased. */
    public List<Notification> of(StreamId customer) {
        return rows(
                        customer.register(),
                        sql.sql(FROM + "customer = ? ORDER BY opened").params(customer.register(), customer.id()))
                .stream()
                .map(Row::told)
                .toList();
    }

    /** Those not yet acknowledged or waived, oldest first. */
    Notification.NotificationList open(String register, long after, int limit) {
        List<Row> rows = rows(
                register,
                sql.sql(FROM + "closed_at IS NULL AND opened > ? ORDER BY opened LIMIT ?")
                        .params(register, after, limit + 1));
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        return new Notification.NotificationList(
                shown.stream().map(Row::told).toList(), more ? shown.getLast().opened() : null);
    }

    private record Row(long opened, Notification told) {}

    private List<Row> rows(String register, JdbcClient.StatementSpec statement) {
        Map<UUID, Recipient> named = recipients.of(register);
        Map<StreamId, Opener> openers = recipients.openers(
                named.keySet().stream().map(id -> new StreamId(register, id)).toList());
        return statement
                .query((row, number) -> {
                    UUID recipient = row.getObject("recipient", UUID.class);
                    Recipient known = named.get(recipient);
                    if (known == null) {
                        throw new IllegalStateException("No recipient " + recipient);
                    }
                    return new Row(
                            row.getLong("opened"),
                            notification(row, known, reason(row, openers.get(new StreamId(register, recipient)))));
                })
                .list();
    }

    private static @Nullable String reason(ResultSet row, @Nullable Opener opener) throws SQLException {
        String reason = row.getString("reason");
        return reason == null || opener == null
                ? null
                : opener.open(Part.WAIVER_REASON.id(), CardJson.sealed(reason)).asString();
    }

    private static Notification notification(ResultSet row, Recipient recipient, @Nullable String reason)
            throws SQLException {
        LocalDate acknowledged = row.getObject("acknowledged_on", LocalDate.class);
        return new Notification(
                row.getObject("notification", UUID.class),
                row.getObject("customer", UUID.class),
                recipient.recipient(),
                recipient.name(),
                row.getString("change"),
                Arrays.asList((String[]) row.getArray("categories").getArray()),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                Arrays.asList((UUID[]) row.getArray("disclosures").getArray()),
                row.getString("source"),
                row.getString("telling"),
                row.getString("state"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getInt("chased"),
                instant(row, "next"),
                acknowledged,
                acknowledged == null ? null : row.getBoolean("by_recipient") ? "recipient" : "officer",
                reason);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
