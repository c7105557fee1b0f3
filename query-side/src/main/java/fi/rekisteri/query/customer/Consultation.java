package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.event.AccessEvent.CustomerConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** One card for an admitted reader: the gates of the record itself, then the record of the reading, then the answer. */
@Component
class Consultation {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Cards cards;
    private final Vouchers vouchers;
    private final KeyStore keys;
    private final AccessLog log;
    private final LogReader events;
    private final Reached reached;

    Consultation(Cards cards, Vouchers vouchers, KeyStore keys, AccessLog log, LogReader events, Reached reached) {
        this.cards = cards;
        this.vouchers = vouchers;
        this.keys = keys;
        this.log = log;
        this.events = events;
        this.reached = reached;
    }

    /** @param position of the record of this reading */
    record Recorded(Customer customer, long position) {}

    Recorded consult(Reading reading, UUID id) {
        StreamId customer = new StreamId(reading.register(), id);
        Sighted sighted = sight(customer);
        if (sighted == null) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        Card card = sighted.card();
        Rule bar = Bars.between(reading, card).orElse(null);
        if (bar != null) {
            throw log.refused(reading, bar, id);
        }
        Customer told = new OpenedCard(card, sighted.opener())
                .tell(vouchers.orders(customer, sighted.opener()), vouchers.invoices(customer, sighted.opener()));
        return new Recorded(told, log.record(reading, List.of(consulted(reading, card, told))));
    }

    private record Sighted(Card card, Opener opener) {}

    /** Keys die with the command, cards a moment later: where they disagree, the card is read again when it has caught up. */
    private @Nullable Sighted sight(StreamId customer) {
        try {
            for (int look = 1; look <= 2; look++) {
                Card card = cards.find(customer).orElse(null);
                if (card == null) {
                    return null;
                }
                Opener opener = new Opener(keys.keys(customer));
                if (opener.opens(card)) {
                    return new Sighted(card, opener);
                }
                reached.await(events.head() - 1, PATIENCE);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
        throw Refusal.of(Rule.POSITION_NOT_REACHED);
    }

    private static CustomerConsulted consulted(Reading reading, Card card, Customer told) {
        Set<String> categories = new TreeSet<>();
        Set<String> fields = new TreeSet<>();
        card.data().values().forEach((field, held) -> {
            if (held.value() != null) {
                fields.add(field);
                categories.add(held.category());
            }
        });
        boolean any = told.orders() != null && !told.orders().isEmpty()
                || told.invoices() != null && !told.invoices().isEmpty();
        if (any) {
            reading.notice().fields().stream()
                    .filter(field -> field.kind() == FieldKind.RECORD)
                    .forEach(field -> {
                        fields.add(field.id());
                        categories.add(field.category());
                    });
        }
        return new CustomerConsulted(
                reading.register(), card.customer().id(), List.copyOf(categories), List.copyOf(fields));
    }
}
