package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Opens what is held of a customer. Whoever asks sees to the gates and to the record. */
@Component
public class Dossiers {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Cards cards;
    private final Vouchers vouchers;
    private final KeyStore keys;
    private final LogReader events;
    private final Reached reached;

    Dossiers(Cards cards, Vouchers vouchers, KeyStore keys, LogReader events, Reached reached) {
        this.cards = cards;
        this.vouchers = vouchers;
        this.keys = keys;
        this.events = events;
        this.reached = reached;
    }

    /**
     * Keys die with the command, cards a moment later: where they disagree, the card is read again when it has caught up.
     *
     * @return empty when there is no such customer
     * @throws Refusal {@code position-not-reached} when the card does not catch up in time
     */
    public Optional<Locked> find(StreamId customer) {
        try {
            for (int look = 1; look <= 2; look++) {
                Optional<Card> card = cards.find(customer);
                if (card.isEmpty()) {
                    return Optional.empty();
                }
                Opener opener = new Opener(keys.keys(customer));
                if (opener.opens(card.get())) {
                    return Optional.of(new Locked(card.get(), opener));
                }
                reached.await(events.head() - 1, PATIENCE);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
        throw Refusal.of(Rule.POSITION_NOT_REACHED);
    }

    public Dossier open(Locked locked) {
        StreamId customer = locked.card().customer();
        Opener opener = locked.opener();
        Customer told = new OpenedCard(locked.card(), opener)
                .tell(vouchers.orders(customer, opener), vouchers.invoices(customer, opener));
        return new Dossier(locked.card(), told, opener);
    }

    /** A card with the keys to it, while it is decided whether it may be opened. */
    public record Locked(Card card, Opener opener) {}
}
