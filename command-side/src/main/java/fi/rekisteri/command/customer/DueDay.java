package fi.rekisteri.command.customer;

import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day on which time alone makes an erasure due, worked out from a customer's whole stream. */
public final class DueDay {
    private DueDay() {}

    /** @param stream all events of one customer, in order */
    public static Optional<LocalDate> after(List<? extends Event> stream) {
        CustomerState state = new CustomerState();
        for (Event event : stream) {
            state.evolve((CustomerEvent) event);
        }
        return Optional.ofNullable(new Timetable(state).next());
    }
}
