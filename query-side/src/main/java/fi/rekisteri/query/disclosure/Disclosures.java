package fi.rekisteri.query.disclosure;

import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.recipient.Recipient;
import fi.rekisteri.query.recipient.Recipients;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of disclosures, told with names. Nothing here puts the reading on record: whoever asks does. */
@Component
public class Disclosures {
    private static final String FROM = "SELECT * FROM views.disclosure WHERE register = ? AND ";

    private final JdbcClient sql;
    private final Recipients recipients;
    private final KeyStore keys;

    Disclosures(JdbcClient sql, Recipients recipients, KeyStore keys) {
        this.sql = sql;
        this.recipients = recipients;
        this.keys = keys;
    }

    /** All that went of a customer's data, and to whom, newest first; also after the customer was erased. */
    public List<Disclosure> of(StreamId customer) {
        return told(
                customer.register(),
                sql.sql(FROM + "customer = ? ORDER BY position DESC")
                        .params(customer.register(), customer.id())
                        .query(DisclosureRow::of)
                        .list());
    }

    /** What a recipient got, newest first, below a position. */
    List<DisclosureRow> to(StreamId recipient, long before, int limit) {
        return sql.sql(FROM + "recipient = ? AND position < ? ORDER BY position DESC LIMIT ?")
                .params(recipient.register(), recipient.id(), before, limit)
                .query(DisclosureRow::of)
                .list();
    }

    Optional<DisclosureRow> find(StreamId customer, UUID disclosure) {
        return sql.sql(FROM + "customer = ? AND disclosure = ?")
                .params(customer.register(), customer.id(), disclosure)
                .query(DisclosureRow::of)
                .optional();
    }

    List<Disclosure> told(String register, List<DisclosureRow> rows) {
        Map<UUID, Recipient> named = recipients.of(register);
        Map<StreamId, Map<String, SubjectKey>> customers = keys(rows, DisclosureRow::ofCustomer);
        Map<StreamId, Map<String, SubjectKey>> theirs = keys(rows, DisclosureRow::toRecipient);
        return rows.stream()
                .map(row -> row.told(
                        named.get(row.toRecipient().id()),
                        text(customers.get(row.ofCustomer()), Part.DISCLOSURE_REASON, row.reason()),
                        text(theirs.get(row.toRecipient()), Part.TRANSFER_NECESSITY, row.necessity())))
                .toList();
    }

    private Map<StreamId, Map<String, SubjectKey>> keys(
            List<DisclosureRow> rows, Function<DisclosureRow, StreamId> of) {
        try {
            return keys.keys(rows.stream().map(of).collect(Collectors.toSet()));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static @Nullable String text(@Nullable Map<String, SubjectKey> living, Part part, @Nullable String json) {
        if (json == null || living == null) {
            return null;
        }
        Sealed sealed = CardJson.sealed(json);
        return living.containsKey(sealed.retentionClass())
                ? new Opener(living).open(part.id(), sealed).asString()
                : null;
    }
}
