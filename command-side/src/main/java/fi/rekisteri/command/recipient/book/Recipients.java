package fi.rekisteri.command.recipient.book;

import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recipients of a register. There are few, and their streams are short: they are read anew each time. */
@Component
public class Recipients {
    private final JdbcClient jdbc;
    private final LogReader reader;

    Recipients(JdbcClient jdbc, LogReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    public Optional<Known> find(StreamId recipient) {
        @Nullable Known known = null;
        try {
            for (LoggedEvent logged : reader.stream(recipient, 0)) {
                if (logged.event() instanceof RecipientEvent event) {
                    known = Known.after(known, event);
                }
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
        return Optional.ofNullable(known);
    }

    /** Those whose data a source of the notice stands for (N7), retired ones too. */
    public List<Known> behind(String register, String source) {
        return jdbc
                .sql("SELECT DISTINCT stream FROM log.event WHERE register = ? AND kind = 'recipient' ORDER BY stream")
                .param(register)
                .query((row, number) -> row.getObject("stream", UUID.class))
                .list()
                .stream()
                .flatMap(id -> find(new StreamId(register, id)).stream())
                .filter(known -> known.sources().contains(source))
                .toList();
    }
}
