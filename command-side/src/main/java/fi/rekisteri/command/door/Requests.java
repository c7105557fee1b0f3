package fi.rekisteri.command.door;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionDropped;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionOverruled;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionRaised;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionUpheld;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests of data subjects, as far as desks must know of them: whose they are, what was done under them. Rows beside the log. */
public final class Requests {
    private final JdbcClient jdbc;
    private final LogReader reader;

    Requests(DataSource dataSource, LogReader reader) {
        this.jdbc = JdbcClient.create(dataSource);
        this.reader = reader;
    }

    /** A request that was received; empty when there is none. */
    public Optional<Known> find(StreamId request) {
        return found(() -> jdbc.sql("SELECT customer, pending FROM log.request WHERE register = ? AND request = ?")
                .params(request.register(), request.id())
                .query((row, number) -> new Known(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional());
    }

    /** Names of the acts on a customer's record that cite a request. */
    public Set<String> acts(StreamId request, UUID customer) {
        return found(() -> new HashSet<>(
                jdbc.sql("SELECT act FROM log.request_act WHERE register = ? AND request = ? AND customer = ?")
                        .params(request.register(), request.id(), customer)
                        .query(String.class)
                        .list()));
    }

    /** How many copies of the data the customer has been given (Art. 15(3)). */
    public int copies(StreamId customer) {
        return found(
                () -> jdbc.sql("SELECT coalesce(max(copy), 0) FROM log.request WHERE register = ? AND customer = ?")
                        .params(customer.register(), customer.id())
                        .query(Integer.class)
                        .single());
    }

    /** The rights a request asks for, as they were sealed when it came. */
    public List<AskedRight> asked(StreamId request) {
        return stream(request).stream()
                .map(LoggedEvent::event)
                .filter(RequestReceived.class::isInstance)
                .flatMap(event -> ((RequestReceived) event).rights().stream())
                .toList();
    }

    private List<LoggedEvent> stream(StreamId id) {
        try {
            return reader.stream(id, 0);
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    /** Whether the customer waits for an answer to a request other than this one: then nothing is purged. */
    public boolean otherPending(StreamId customer, @Nullable String request) {
        return found(() -> jdbc.sql("SELECT EXISTS (SELECT FROM log.request"
                        + " WHERE register = ? AND customer = ? AND pending AND request::text <> ?)")
                .params(customer.register(), customer.id(), request == null ? "" : request)
                .query(Boolean.class)
                .single());
    }

    /** Whether the customer waits for an answer to a request other than one that erased: until then nothing goes that was deferred. */
    public boolean keepFromErasing(StreamId customer) {
        return found(() -> jdbc.sql("SELECT EXISTS (SELECT FROM log.request"
                        + " WHERE register = ? AND customer = ? AND pending AND NOT EXISTS (SELECT FROM log.request_act AS done"
                        + " WHERE done.register = request.register AND done.request = request.request"
                        + " AND done.customer = request.customer AND done.act = 'erase-customer'))")
                .params(customer.register(), customer.id())
                .query(Boolean.class)
                .single());
    }

    /** Purposes whose objection, raised under a request, is still weighed. */
    public Set<String> weighedUnder(StreamId request, StreamId customer) {
        Set<String> weighed = new HashSet<>();
        for (LoggedEvent logged : stream(customer)) {
            switch (logged.event()) {
                case ObjectionRaised e
                when request.id().toString().equals(logged.act().request()) -> weighed.add(e.purpose());
                case ObjectionUpheld e -> weighed.remove(e.purpose());
                case ObjectionOverruled e -> weighed.remove(e.purpose());
                case ObjectionDropped e -> weighed.remove(e.purpose());
                default -> {}
            }
        }
        return weighed;
    }

    /**
     * What an act on a customer's record may say that it serves: a request that is there, is this customer's, and is not answered yet.
     *
     * @param customer whose record it is; null where it is not there yet
     */
    void refuseUnlessServed(StreamId request, @Nullable UUID customer) {
        Known known = find(request).orElseThrow(() -> new Refused(Rule.REQUEST_UNKNOWN, Reasons.REQUEST));
        if (known.customer() == null || !known.customer().equals(customer)) {
            throw new Refused(Rule.REQUEST_OF_ANOTHER, Reasons.REQUEST);
        }
        if (!known.pending()) {
            throw new Refused(Rule.REQUEST_CLOSED, Reasons.REQUEST);
        }
    }

    boolean isCustomer(StreamId stream) {
        return found(() -> jdbc.sql("SELECT EXISTS (SELECT FROM log.event"
                        + " WHERE register = ? AND stream = ? AND sequence = 0 AND kind = 'customer')")
                .params(stream.register(), stream.id())
                .query(Boolean.class)
                .single());
    }

    private static <T> T found(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            throw new LedgerUnavailable("requests cannot be read");
        }
    }

    /** @param customer whose it is; null while nobody knows */
    public record Known(@Nullable UUID customer, boolean pending) {}
}
