package fi.rekisteri.query.search;

import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.CardFollower;
import fi.rekisteri.query.customer.Held;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.sealing.LookupKey;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the digests of each customer: made anew when a searched value changes, gone when the value or its key is. */
@Component
class Lookups implements CardFollower {
    private static final Set<FieldKind> SEARCHED = Set.of(FieldKind.PERSON_NAME, FieldKind.EMAIL, FieldKind.PHONE);

    private static final String SAVE = """
            INSERT INTO views.lookup (register, customer, registered, digests)
            SELECT register, customer, registered, digests::bigint[]
              FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[]) AS row (register, customer, registered, digests)
            ON CONFLICT (register, customer) DO UPDATE SET digests = excluded.digests""";

    private static final String DELETE = """
            DELETE FROM views.lookup
             WHERE (register, customer) IN (SELECT * FROM unnest(?::text[], ?::uuid[]))""";

    private final Registers registers;
    private final KeyStore keys;
    private final JdbcOperations sql;

    Lookups(Registers registers, KeyStore keys, JdbcOperations sql) {
        this.registers = registers;
        this.keys = keys;
        this.sql = sql;
    }

    @Override
    public List<String> tables() {
        return List.of("views.lookup");
    }

    @Override
    public void follow(Collection<Change> changes) {
        Map<String, Map<String, FieldKind>> kinds = changes.stream()
                .map(change -> change.after().customer().register())
                .distinct()
                .collect(Collectors.toMap(register -> register, registers::kinds));
        List<Searched> changed = changes.stream()
                .filter(change -> !searched(change.before(), kinds).equals(searched(change.after(), kinds)))
                .map(change -> searched(change.after(), kinds))
                .toList();
        Map<StreamId, Map<String, SubjectKey>> living = keys(changed);
        List<Row> rows = changed.stream()
                .map(searched -> row(searched, living.getOrDefault(searched.customer(), Map.of())))
                .toList();
        save(rows);
    }

    /** The sealed values a customer is found by; equal when none of them changed. */
    private record Searched(
            @Nullable StreamId of,
            long registered,
            @Nullable Sealed number,
            SortedMap<String, Kinded> values) {
        StreamId customer() {
            if (of == null) {
                throw new IllegalStateException("Nobody");
            }
            return of;
        }
    }

    private record Kinded(FieldKind kind, Sealed value) {}

    private record Row(StreamId customer, long registered, String digests) {}

    private static Searched searched(@Nullable Card card, Map<String, Map<String, FieldKind>> kinds) {
        SortedMap<String, Kinded> values = new TreeMap<>();
        if (card == null) {
            return new Searched(null, 0, null, values);
        }
        Map<String, FieldKind> ofRegister = kinds.getOrDefault(card.customer().register(), Map.of());
        for (Map.Entry<String, Held> entry : card.data().values().entrySet()) {
            FieldKind kind = ofRegister.get(entry.getKey());
            Sealed value = entry.getValue().value();
            if (kind != null && value != null && SEARCHED.contains(kind)) {
                values.put(entry.getKey(), new Kinded(kind, value));
            }
        }
        return new Searched(
                card.customer(), card.place().registered(), card.data().number(), values);
    }

    private Map<StreamId, Map<String, SubjectKey>> keys(List<Searched> changed) {
        try {
            return changed.isEmpty()
                    ? Map.of()
                    : keys.keys(changed.stream().map(Searched::customer).toList());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Without its key a value leaves no digest: it is erased further on in the log. */
    private Row row(Searched searched, Map<String, SubjectKey> living) {
        Opener opener = new Opener(living);
        Set<Term> terms = new HashSet<>();
        Sealed number = searched.number();
        if (number != null && living.containsKey(number.retentionClass())) {
            text(opener.open(Part.CUSTOMER_NUMBER.id(), number), text -> terms.add(Term.ofNumber(text)));
        }
        searched.values().forEach((field, value) -> {
            if (living.containsKey(value.value().retentionClass())) {
                text(opener.open(field, value.value()), text -> terms.addAll(Term.of(value.kind(), text)));
            }
        });
        return new Row(
                searched.customer(),
                searched.registered(),
                digests(terms, searched.customer().register()));
    }

    private String digests(Set<Term> terms, String register) {
        if (terms.isEmpty()) {
            return "";
        }
        LookupKey key = keys.lookupKey(register);
        return terms.stream()
                .flatMapToLong(term -> LongStream.of(term.digest(key)))
                .sorted()
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void save(List<Row> rows) {
        Bulk.of(rows.stream().filter(row -> !row.digests().isEmpty()).toList())
                .column("text", row -> row.customer().register())
                .column("uuid", row -> row.customer().id())
                .column("int8", Row::registered)
                .column("text", Row::digests)
                .run(sql, SAVE);
        Bulk.of(rows.stream().filter(row -> row.digests().isEmpty()).toList())
                .column("text", row -> row.customer().register())
                .column("uuid", row -> row.customer().id())
                .run(sql, DELETE);
    }

    private static void text(JsonNode value, Consumer<String> use) {
        if (value.isString()) {
            use.accept(value.stringValue());
        }
    }
}
