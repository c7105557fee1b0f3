package fi.rekisteri.query.search;

import fi.rekisteri.query.customer.Bars;
import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.Cards;
import fi.rekisteri.query.customer.Held;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.CustomerFound;
import fi.rekisteri.shared.event.AccessEvent.CustomerListed;
import fi.rekisteri.shared.event.AccessEvent.NobodyFound;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.LookupKey;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds or lists customers for an admitted reader: every one shown and every one withheld is on record before the page leaves. */
@Component
class Search {
    private static final String LIST = """
            FROM views.customer c
            WHERE c.register = ? AND c.listed AND c.registered > ?
            ORDER BY c.registered LIMIT ?""";

    /** The page is cut among the digests: a name may be everybody's. */
    private static final String FIND = """
            FROM views.customer c JOIN (
                   SELECT register, customer FROM views.lookup
                    WHERE digests @> ?::bigint[] AND register = ? AND registered > ?
                    ORDER BY registered LIMIT ?) AS found USING (register, customer)
            ORDER BY c.registered""";

    private final Cards cards;
    private final KeyStore keys;
    private final AccessLog log;

    Search(Cards cards, KeyStore keys, AccessLog log) {
        this.cards = cards;
        this.keys = keys;
        this.log = log;
    }

    /** @param position of the record of the first one shown */
    record Recorded(Found found, long position) {}

    /** @param after the last page's {@code next}, or -1 */
    record Page(long after, int limit) {}

    Recorded search(Reading reading, Question question, Page page) {
        List<Card> matching = select(reading.register(), question, page);
        boolean more = matching.size() > page.limit();
        List<Card> shown = more ? matching.subList(0, page.limit()) : matching;
        Sorting sorting = new Sorting(reading, question);
        Map<StreamId, Map<String, SubjectKey>> living = keys(shown);
        shown.forEach(card -> sorting.sort(card, new Opener(living.getOrDefault(card.customer(), Map.of()))));
        Long next = more ? shown.getLast().place().registered() : null;
        return new Recorded(
                new Found(sorting.hits(), sorting.withheld(), next), log.record(reading, sorting.records()));
    }

    private List<Card> select(String register, Question question, Page page) {
        if (question.forAll()) {
            return cards.select(LIST, register, page.after(), page.limit() + 1);
        }
        LookupKey key = keys.lookupKey(register);
        String digests = question.terms().stream()
                .map(term -> Long.toString(term.digest(key)))
                .collect(Collectors.joining(",", "{", "}"));
        return cards.select(FIND, digests, register, page.after(), page.limit() + 1);
    }

    private Map<StreamId, Map<String, SubjectKey>> keys(List<Card> shown) {
        try {
            return shown.isEmpty()
                    ? Map.of()
                    : keys.keys(shown.stream().map(Card::customer).toList());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Shown, withheld, or passed over. */
    private static final class Sorting {
        private static final Comparator<Found.Hit> BY_NAME =
                Comparator.comparing(Sorting::sortName, FinnishOrder.names());

        private final Reading reading;
        private final Question question;
        private final List<Field> nameFields;
        private final List<Found.Hit> hits = new ArrayList<>();
        private final Map<Rule, Integer> withheld = new EnumMap<>(Rule.class);
        private final List<AccessEvent> records = new ArrayList<>();

        Sorting(Reading reading, Question question) {
            this.reading = reading;
            this.question = question;
            this.nameFields = reading.notice().fields().stream()
                    .filter(field -> field.kind() == FieldKind.PERSON_NAME)
                    .toList();
        }

        void sort(Card card, Opener opener) {
            UUID id = card.customer().id();
            Rule bar = Bars.between(reading, card).orElse(null);
            if (bar != null) {
                withheld.merge(bar, 1, Integer::sum);
                records.add(new ActRefused(reading.register(), id, reading.name(), bar, null));
            } else if (opener.opens(card)) {
                show(card, opener);
            }
        }

        private void show(Card card, Opener opener) {
            SortedMap<String, String> names = names(card, opener);
            if (!question.answeredBy(List.copyOf(names.values()))) {
                return;
            }
            Sealed number = card.data().number();
            JsonNode opened = number == null ? null : opener.open(Part.CUSTOMER_NUMBER.id(), number);
            hits.add(new Found.Hit(card.customer().id(), card.place().version(), opened, names));
            List<String> categories = nameFields.stream()
                    .filter(field -> names.containsKey(field.id()))
                    .map(Field::category)
                    .distinct()
                    .toList();
            records.add(
                    question.forAll()
                            ? new CustomerListed(
                                    reading.register(), card.customer().id(), categories)
                            : new CustomerFound(
                                    reading.register(), card.customer().id(), question.by(), categories));
        }

        private SortedMap<String, String> names(Card card, Opener opener) {
            SortedMap<String, String> names = new TreeMap<>();
            for (Field field : nameFields) {
                Held held = card.data().values().get(field.id());
                Sealed value = held == null ? null : held.value();
                if (value != null) {
                    names.put(field.id(), opener.open(field.id(), value).asString());
                }
            }
            return names;
        }

        /** One of everybody shown or withheld; where there is nobody, one of that. */
        List<AccessEvent> records() {
            return records.isEmpty()
                    ? List.of(new NobodyFound(reading.register(), reading.name(), question.by()))
                    : records;
        }

        List<Found.Hit> hits() {
            return question.forAll() ? hits : hits.stream().sorted(BY_NAME).toList();
        }

        List<Found.Withheld> withheld() {
            return withheld.entrySet().stream()
                    .map(entry -> new Found.Withheld(
                            entry.getKey().id(), entry.getKey().reference(), entry.getValue()))
                    .toList();
        }

        /** The family name first: notices declare it after the first name. */
        private static String sortName(Found.Hit hit) {
            return String.join(" ", new TreeMap<>(hit.names()).descendingMap().values());
        }
    }
}
