package fi.rekisteri.shared.log;

import java.util.List;

/** What enters the log together or not at all. */
public record Append(List<NewEvent> events, List<SideWrite> sideWrites) {
    public Append {
        events = List.copyOf(events);
        sideWrites = List.copyOf(sideWrites);
    }

    public static Append of(List<NewEvent> events) {
        return new Append(events, List.of());
    }
}
