package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.shared.identity.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The cards as they are stored. */
@Component
public class Cards {
    private static final String COLUMNS = "SELECT c.register, c.customer, c.version, c.position, c.registered, c.card ";

    private static final String SAVE = """
            INSERT INTO views.customer AS c
                   (register, customer, version, position, registered, listed, restricted, objections, card)
            SELECT register, customer, version, position, registered, listed, restricted, objections::text[], card
              FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[], ?::boolean[],
                          ?::text[], ?::jsonb[])
                AS row (register, customer, version, position, registered, listed, restricted, objections, card)
            ON CONFLICT (register, customer) DO UPDATE
               SET version = excluded.version, position = excluded.position, listed = excluded.listed,
                   restricted = excluded.restricted, objections = excluded.objections, card = excluded.card""";

    private final JdbcOperations sql;

    Cards(JdbcOperations sql) {
        this.sql = sql;
    }

    public Optional<Card> find(StreamId customer) {
        return sql
                .query(
                        COLUMNS + "FROM views.customer c WHERE c.register = ? AND c.customer = ?",
                        Cards::card,
                        customer.register(),
                        customer.id())
                .stream()
                .findFirst();
    }

    /** @param from the rest of the statement, from its FROM on, in which the view is called {@code c} */
    public List<Card> select(String from, Object... parameters) {
        return sql.query(COLUMNS + from, Cards::card, parameters);
    }

    public Map<StreamId, Card> find(Collection<StreamId> customers) {
        Map<StreamId, Card> found = new HashMap<>();
        Bulk.of(customers)
                .column("text", StreamId::register)
                .column("uuid", StreamId::id)
                .select(
                        sql,
                        COLUMNS + "FROM unnest(?::text[], ?::uuid[]) AS wanted (register, customer)"
                                + " JOIN views.customer c USING (register, customer)",
                        Cards::card)
                .forEach(card -> found.put(card.customer(), card));
        return found;
    }

    void save(Collection<Card> cards) {
        Bulk.of(cards)
                .column("text", card -> card.customer().register())
                .column("uuid", card -> card.customer().id())
                .column("int8", card -> card.place().version())
                .column("int8", card -> card.place().position())
                .column("int8", card -> card.place().registered())
                .column("bool", card -> !card.personErased())
                .column("bool", card -> card.limits().restricted())
                .column("text", Cards::scopes)
                .column("text", CardJson::write)
                .run(sql, SAVE);
    }

    /** An array inside an array's element: ids of the notice, which need no quoting. */
    private static String scopes(Card card) {
        return card.limits().objections().stream()
                .map(Limits.Objection::scope)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        StreamId customer = new StreamId(row.getString("register"), row.getObject("customer", UUID.class));
        Place place = new Place(customer, row.getLong("version"), row.getLong("position"), row.getLong("registered"));
        return CardJson.read(place, row.getString("card"));
    }
}
