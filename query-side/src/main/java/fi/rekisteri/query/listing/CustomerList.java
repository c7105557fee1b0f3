package fi.rekisteri.query.listing;

import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.Cards;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.search.FinnishOrder;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.AccessEvent.ListEntryMade;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes a list in two walks through the register: one that sorts names and keeps nothing but their order, and one that opens some hundreds
 * of people at a time, puts each of them on record, and only then lets them go.
 */
@Component
class CustomerList {
    static final int BATCH = 500;

    private static final String WALK = """
            FROM views.customer c
            WHERE c.register = ? AND c.listed AND c.registered > ?
            ORDER BY c.registered LIMIT ?""";

    private final Cards cards;
    private final KeyStore keys;
    private final AccessLog log;
    private final Supplier<UUID> ids;

    CustomerList(Cards cards, KeyStore keys, AccessLog log, Supplier<UUID> ids) {
        this.ids = ids;
        this.cards = cards;
        this.keys = keys;
        this.log = log;
    }

    /**
     * What is asked for.
     *
     * @param id common to the records of its entries
     * @param to whom it goes; null for a list that stays with the controller
     */
    record Errand(
            Reading reading,
            UUID id,
            DocumentForm form,
            @Nullable Destination to) {}

    /** @param position of the last record of it */
    record Part(List<ListLine> lines, long position) {}

    private record Ranked(CollationKey name, StreamId customer) {}

    /** Those who may stand in it by now, in the Finnish order of names. */
    List<StreamId> order(Reading reading) {
        Entries entries = new Entries(reading);
        List<Ranked> ranked = new ArrayList<>();
        long after = -1;
        List<Card> batch;
        do {
            batch = cards.select(WALK, reading.register(), after, BATCH);
            Map<StreamId, Opener> openers = openers(batch);
            for (Card card : batch) {
                Opener opener = openers.getOrDefault(card.customer(), new Opener(Map.of()));
                if (entries.bar(card).isPresent() || entries.line(card, opener).isPresent()) {
                    ranked.add(new Ranked(FinnishOrder.key(entries.sortName(card, opener)), card.customer()));
                }
                after = card.place().registered();
            }
        } while (batch.size() == BATCH);
        ranked.sort(java.util.Comparator.comparing(Ranked::name));
        return ranked.stream().map(Ranked::customer).toList();
    }

    /** Opens these people once more, as they are now, and puts each on record: in the list, or why not. */
    Part take(Errand errand, List<StreamId> wanted) {
        Entries entries = new Entries(errand.reading());
        Map<StreamId, Card> found = cards.find(wanted);
        Map<StreamId, Opener> openers = openers(List.copyOf(found.values()));
        List<ListLine> lines = new ArrayList<>();
        List<AccessEvent> records = new ArrayList<>();
        for (StreamId customer : wanted) {
            Card card = found.get(customer);
            if (card == null) {
                continue;
            }
            Rule bar = entries.bar(card).orElse(null);
            if (bar != null) {
                records.add(new ActRefused(
                        customer.register(), customer.id(), errand.reading().name(), bar, null));
                continue;
            }
            entries.line(card, openers.getOrDefault(customer, new Opener(Map.of())))
                    .ifPresent(line -> {
                        lines.add(line);
                        records.add(entry(errand, customer, entries));
                    });
        }
        return new Part(lines, log.record(errand.reading(), records));
    }

    /** What goes to somebody is a disclosure, one of each person in it. */
    private AccessEvent entry(Errand errand, StreamId customer, Entries entries) {
        Destination to = errand.to();
        return to == null
                ? new ListEntryMade(
                        customer.register(), customer.id(), errand.id(), errand.form(), entries.categories())
                : new ListEntryDisclosed(
                        customer.register(),
                        customer.id(),
                        errand.id(),
                        errand.form(),
                        new Disclosure(
                                ids.get(),
                                to.recipient(),
                                to.category(),
                                to.ground(),
                                entries.categories(),
                                entries.fields(),
                                null));
    }

    private Map<StreamId, Opener> openers(List<Card> some) {
        try {
            Map<StreamId, Map<String, SubjectKey>> living = some.isEmpty()
                    ? Map.of()
                    : keys.keys(some.stream().map(Card::customer).toList());
            Map<StreamId, Opener> openers = new HashMap<>();
            living.forEach((customer, its) -> openers.put(customer, new Opener(its)));
            return openers;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
