package fi.rekisteri.query.letter;

import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Stories as the log has them, always as new as the log. */
@Component
public class Events {
    private final LogReader log;

    Events(LogReader log) {
        this.log = log;
    }

    /** The lists in which the customer went to somebody, the oldest first. */
    List<LoggedEvent> lists(StreamId customer) {
        try {
            return log.accesses(
                    customer,
                    ListEntryDisclosed.class.getAnnotation(Stored.class).value());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** The oldest first; none when there is no such story. */
    public List<LoggedEvent> of(StreamId stream) {
        try {
            return log.stream(stream, 0);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
