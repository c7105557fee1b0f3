package fi.rekisteri.command.telling;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The notifications as the log tells of them now. */
@Component
public class Stories {
    private final LogReader reader;

    Stories(LogReader reader) {
        this.reader = reader;
    }

    public Optional<Story> of(StreamId notification) {
        try {
            List<LoggedEvent> stream = reader.stream(notification, 0);
            return stream.isEmpty() ? Optional.empty() : Optional.of(Story.of(stream));
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }
}
