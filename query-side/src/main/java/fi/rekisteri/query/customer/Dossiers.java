package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Opens what is held of a customer. Whoever asks sees to the gates and to the record. */
@Component
public class Dossiers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Cards cards;
    private final Vouchers vouchers;
    private final KeyStore keys;
    private final LogReader events;
    private final Reached reached;
    private final Gather<StreamId, Locked> locked = new Gather<>("dossiers", this::locked);

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
                Optional<Locked> found = locked.find(customer);
                if (found.isEmpty() || found.get().opens()) {
                    return found;
                }
                reached.await(events.head() - 1, PATIENCE);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
        throw Refusal.of(Rule.POSITION_NOT_REACHED);
    }

    private Map<StreamId, Locked> locked(Collection<StreamId> customers) throws SQLException {
        Map<StreamId, Card> found = cards.find(customers);
        Map<StreamId, Map<String, SubjectKey>> living = keys.keys(found.keySet());
        return found.values().stream()
                .collect(Collectors.toMap(
                        Card::customer,
                        card -> new Locked(card, new Opener(living.getOrDefault(card.customer(), Map.of())))));
    }

    public Dossier open(Locked locked) {
        StreamId customer = locked.card().customer();
        Opener opener = locked.opener();
        Vouchers.Kept kept = vouchers.of(customer);
        Customer told = new OpenedCard(locked.card(), opener).tell(kept.orders(opener), kept.invoices(opener));
        return new Dossier(locked.card(), told, opener);
    }

    /** A card with the keys to it, while it is decided whether it may be opened. */
    public record Locked(Card card, Opener opener) {
        private boolean opens() {
            return opener.opens(card);
        }
    }

    @Override
    public void close() throws InterruptedException {
        locked.close();
    }
}
