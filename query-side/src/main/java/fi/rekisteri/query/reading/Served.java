package fi.rekisteri.query.reading;

import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** The data subjects' requests that readings say they serve, as the log tells of them now. */
@Component
class Served {
    private final LogReader log;

    Served(LogReader log) {
        this.log = log;
    }

    /** Why a reading cannot serve the request it names: it is not there, not of whoever is read about, or answered already. */
    Optional<Rule> obstacle(Knock knock, UUID request) {
        List<Event> story = story(new StreamId(knock.register(), request));
        if (story.stream().noneMatch(RequestReceived.class::isInstance)) {
            return Optional.of(Rule.REQUEST_UNKNOWN);
        }
        UUID subject = subject(story);
        if (knock.subject().filter(read -> !read.equals(subject)).isPresent()) {
            return Optional.of(Rule.REQUEST_OF_ANOTHER);
        }
        boolean closed = story.stream().anyMatch(RequestClosed.class::isInstance);
        return closed && !knock.reads().answers() ? Optional.of(Rule.REQUEST_CLOSED) : Optional.empty();
    }

    private static @Nullable UUID subject(List<Event> story) {
        UUID subject = null;
        for (Event event : story) {
            if (event instanceof RequestReceived received) {
                subject = received.subject();
            } else if (event instanceof RequesterFound found) {
                subject = found.subject();
            }
        }
        return subject;
    }

    private List<Event> story(StreamId request) {
        try {
            return log.stream(request, 0).stream().map(LoggedEvent::event).toList();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
