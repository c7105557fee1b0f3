package fi.rekisteri.query.naming;

import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.event.AccountEvent.AccountOpened;
import fi.rekisteri.shared.event.AccountEvent.NamingDecided;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.record.RecordOfProcessing;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Who was behind an entry, and whether it was decided to tell; read from the log itself, so always as new as the log. */
@Component
class Decisions {
    private final LogReader log;

    Decisions(LogReader log) {
        this.log = log;
    }

    /** A decision, and the event that holds the name it is about. */
    record Decision(LoggedEvent logged, NamingDecided decided, AccountOpened opened) {}

    /** The account that acted; none where the entry is not of that customer's log, or nobody with an account acted. */
    Optional<StreamId> staffBehind(long entry, StreamId customer) {
        return read(() -> log.from(entry, 1)).stream()
                .filter(logged -> logged.register().equals(customer.register()))
                .filter(logged ->
                        customer.id().equals(RecordOfProcessing.of(logged).subject()))
                .map(logged -> logged.act().actor())
                .filter(actor -> actor.kind() == Actor.Kind.ACCOUNT)
                .map(actor -> new StreamId(customer.register(), UUID.fromString(actor.pseudonym())))
                .findFirst();
    }

    Optional<Decision> of(StreamId account, StreamId customer, long entry) {
        List<LoggedEvent> story = read(() -> log.stream(account, 0));
        Optional<AccountOpened> opened = of(story, AccountOpened.class).findFirst();
        return story.stream()
                .filter(logged -> logged.event() instanceof NamingDecided decided
                        && decided.entry() == entry
                        && decided.customer().equals(customer.id()))
                .findFirst()
                .flatMap(logged -> opened.map(name -> new Decision(logged, (NamingDecided) logged.event(), name)));
    }

    private static <E> Stream<E> of(List<LoggedEvent> story, Class<E> type) {
        return story.stream().map(LoggedEvent::event).filter(type::isInstance).map(type::cast);
    }

    private static List<LoggedEvent> read(Query query) {
        try {
            return query.events();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    @FunctionalInterface
    private interface Query {
        List<LoggedEvent> events() throws SQLException;
    }
}
