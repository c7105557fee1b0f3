package fi.rekisteri.command.retention;

import fi.rekisteri.command.customer.DueDay;
import fi.rekisteri.command.log.Consequence;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.SideWrite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps, of each customer, the day on which time alone makes an erasure due: one row, or none. */
final class DueDays implements Consequence {
    private static final String PUT = "INSERT INTO log.due_erasure (register, customer, due) VALUES (?, ?, ?)"
            + " ON CONFLICT (register, customer) DO UPDATE SET due = excluded.due";
    private static final String TAKE = "DELETE FROM log.due_erasure WHERE register = ? AND customer = ?";

    @Override
    public List<SideWrite> of(StreamId stream, List<Event> before, List<Event> news) {
        if (!(news.getFirst() instanceof CustomerEvent)) {
            return List.of();
        }
        Optional<LocalDate> was = DueDay.after(before);
        Optional<LocalDate> is =
                DueDay.after(Stream.concat(before.stream(), news.stream()).toList());
        return is.equals(was) ? List.of() : List.of(row(stream, is));
    }

    private static SideWrite row(StreamId customer, Optional<LocalDate> due) {
        return due.map(day -> SideWrite.of(PUT, customer.register(), customer.id(), day))
                .orElseGet(() -> SideWrite.of(TAKE, customer.register(), customer.id()));
    }
}
