package fi.rekisteri.command.retention;

import fi.rekisteri.command.customer.DueDay;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works the due days out anew from the log and compares: a row that does not follow from the log is replaced, and said aloud. After an
 * upgrade, that fills the table.
 */
final class Recount {
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final LogReader reader;

    Recount(JdbcClient jdbc, LogReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** @return how many rows were not what the log says */
    int all() {
        int different = 0;
        StreamId last = new StreamId("", new UUID(0, 0));
        List<StreamId> page;
        do {
            page = after(last);
            for (StreamId customer : page) {
                different += of(customer) ? 0 : 1;
            }
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
        LOG.info("Due days worked out from the log: {} were different", different);
        return different;
    }

    /** @return whether the row was what the log says */
    boolean of(StreamId customer) {
        List<LoggedEvent> stream = stream(customer);
        LocalDate due =
                DueDay.after(stream.stream().map(LoggedEvent::event).toList()).orElse(null);
        LocalDate row = row(customer);
        if (Objects.equals(row, due)) {
            return true;
        }
        LOG.warn("Due day of {}: {} stands for {}", customer, row, due);
        replace(customer, due, Objects.requireNonNull(stream.getLast().sequence()));
        return false;
    }

    private List<StreamId> after(StreamId last) {
        return jdbc.sql("SELECT register, stream FROM log.event"
                        + " WHERE kind = 'customer' AND sequence = 0 AND (register, stream) > (?, ?)"
                        + " ORDER BY register, stream LIMIT " + PAGE)
                .params(last.register(), last.id())
                .query((row, number) -> new StreamId(row.getString("register"), row.getObject("stream", UUID.class)))
                .list();
    }

    private List<LoggedEvent> stream(StreamId customer) {
        try {
            return reader.stream(customer, 0);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private @Nullable LocalDate row(StreamId customer) {
        return jdbc.sql("SELECT due FROM log.due_erasure WHERE register = ? AND customer = ?")
                .params(customer.register(), customer.id())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Unless the customer has changed meanwhile: then that change has set the row. */
    private void replace(StreamId customer, @Nullable LocalDate due, long version) {
        String unchanged = " WHERE ? = (SELECT max(sequence) FROM log.event WHERE register = ? AND stream = ?)";
        if (due == null) {
            jdbc.sql("DELETE FROM log.due_erasure" + unchanged + " AND register = ? AND customer = ?")
                    .params(version, customer.register(), customer.id(), customer.register(), customer.id())
                    .update();
        } else {
            jdbc.sql("INSERT INTO log.due_erasure (register, customer, due) SELECT ?, ?, ?" + unchanged
                            + " ON CONFLICT (register, customer) DO UPDATE SET due = excluded.due")
                    .params(customer.register(), customer.id(), due, version, customer.register(), customer.id())
                    .update();
        }
    }
}
