package fi.rekisteri.query.export.identify;

import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.customer.Cards;
import fi.rekisteri.query.customer.Held;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the names of customers and accounts, as far as their keys live. */
@Component
class Names {
    private final Cards cards;
    private final Registers registers;
    private final KeyStore keys;
    private final JdbcClient sql;

    Names(Cards cards, Registers registers, KeyStore keys, JdbcClient sql) {
        this.cards = cards;
        this.registers = registers;
        this.keys = keys;
        this.sql = sql;
    }

    /** @param restricted whether Art. 18 limits the processing of the data */
    record Opened(UUID pseudonym, String kind, boolean restricted, SortedMap<String, String> names) {}

    /**
     * @param tree a customer must have a leaf in it; an account acts without one
     * @return empty when nobody has this pseudonym
     */
    Optional<Opened> of(StreamId person, int tree) {
        Optional<Card> card = hasLeaf(person, tree) ? cards.find(person) : Optional.empty();
        return card.map(this::customer).or(() -> account(person));
    }

    private Opened customer(Card card) {
        Map<String, FieldKind> kinds = registers.kinds(card.customer().register());
        Map<String, SubjectKey> living = living(card.customer());
        SortedMap<String, String> names = new TreeMap<>();
        card.data().values().forEach((String field, Held held) -> {
            if (kinds.get(field) == FieldKind.PERSON_NAME) {
                open(living, field, held.value()).ifPresent(name -> names.put(field, name));
            }
        });
        return new Opened(card.customer().id(), "customer", card.limits().restricted(), names);
    }

    private Optional<Opened> account(StreamId account) {
        Map<String, SubjectKey> living = living(account);
        return sql.sql("SELECT login, name FROM views.account WHERE register = ? AND account = ?")
                .param(account.register())
                .param(account.id())
                .query((row, number) -> {
                    SortedMap<String, String> names = new TreeMap<>();
                    open(living, Part.LOGIN.id(), CardJson.sealed(row.getString(1)))
                            .ifPresent(login -> names.put("login", login));
                    open(living, Part.ACCOUNT_NAME.id(), CardJson.sealed(row.getString(2)))
                            .ifPresent(name -> names.put("name", name));
                    return new Opened(account.id(), "account", false, names);
                })
                .optional();
    }

    private boolean hasLeaf(StreamId person, int tree) {
        return !sql.sql("SELECT 1 FROM log.event AS event JOIN log.leaf ON leaf.position = event.position"
                        + " WHERE event.register = ? AND event.stream = ? AND leaf.tree = ? LIMIT 1")
                .param(person.register())
                .param(person.id())
                .param(tree)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private static Optional<String> open(Map<String, SubjectKey> living, String field, @Nullable Sealed sealed) {
        return sealed == null || !living.containsKey(sealed.retentionClass())
                ? Optional.empty()
                : Optional.of(new Opener(living).open(field, sealed).asString());
    }

    private Map<String, SubjectKey> living(StreamId person) {
        try {
            return keys.keys(person);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
