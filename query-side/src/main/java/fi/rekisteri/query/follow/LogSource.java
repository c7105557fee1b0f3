package fi.rekisteri.query.follow;

import fi.rekisteri.shared.log.LogReader;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log as Axon's processor reads it: by dense position, so that there are no gaps to guess about. */
final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogReader log;
    private final Set<LogStream> open = ConcurrentHashMap.newKeySet();

    LogSource(LogReader log) {
        this.log = log;
    }

    @Override
    public LogStream openStream(@Nullable TrackingToken token) {
        long next = token == null ? 0 : token.position().orElseThrow() + 1;
        LogStream stream = new LogStream(log, next, open::remove);
        open.add(stream);
        return stream;
    }

    void ring() {
        open.forEach(LogStream::ring);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        try {
            return new GlobalSequenceTrackingToken(log.head() - 1);
        } catch (SQLException e) {
            throw new IllegalStateException("The log's head cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
