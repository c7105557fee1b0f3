package fi.rekisteri.query.recipient;

import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recipients of a register, by name. Their keys are their own: a customer's erasure leaves them readable. */
@Component
public class Recipients {
    private final JdbcClient sql;
    private final KeyStore keys;

    Recipients(JdbcClient sql, KeyStore keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** All of them, retired ones too, by id in the order they were registered. */
    public Map<UUID, Recipient> of(String register) {
        List<Row> rows = sql.sql("SELECT * FROM views.recipient WHERE register = ? ORDER BY registered")
                .param(register)
                .query(Recipients::row)
                .list();
        Map<StreamId, Opener> openers = openers(rows.stream().map(Row::id).toList());
        Map<UUID, Recipient> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(row.id().id(), row.opened(openers.get(row.id()))));
        return found;
    }

    /** Opens what is sealed for recipients. */
    public Map<StreamId, Opener> openers(List<StreamId> recipients) {
        try {
            Map<StreamId, Map<String, SubjectKey>> living = keys.keys(recipients);
            Map<StreamId, Opener> openers = new LinkedHashMap<>();
            living.forEach((recipient, theirs) -> openers.put(recipient, new Opener(theirs)));
            return openers;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private record Row(
            StreamId id,
            @Nullable String category,
            List<String> sources,
            String country,
            String telling,
            String name,
            @Nullable String address,
            Instant registeredAt,
            @Nullable Instant retiredAt) {

        Recipient opened(@Nullable Opener opener) {
            if (opener == null) {
                throw new IllegalStateException("Recipient " + id + " has no key");
            }
            return new Recipient(
                    id.id(),
                    text(opener, Part.RECIPIENT_NAME, name),
                    category,
                    sources,
                    country,
                    telling,
                    address == null ? null : text(opener, Part.RECIPIENT_ADDRESS, address),
                    registeredAt,
                    retiredAt);
        }

        private static String text(Opener opener, Part part, String sealed) {
            return opener.open(part.id(), CardJson.sealed(sealed)).asString();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Row(
                new StreamId(row.getString("register"), row.getObject("recipient", UUID.class)),
                row.getString("category"),
                Arrays.asList((String[]) row.getArray("sources").getArray()),
                row.getString("country"),
                row.getString("telling"),
                row.getString("name"),
                row.getString("address"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant());
    }
}
