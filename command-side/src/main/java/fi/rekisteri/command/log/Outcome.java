package fi.rekisteri.command.log;

import fi.rekisteri.shared.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command came to.
 *
 * @param position of its first event, or of the record that it was asked again
 * @param version of the aggregate after it
 * @param events none when nothing changed
 * @param answer what the aggregate itself answered, if anything
 */
public record Outcome(
        long position,
        long version,
        List<Event> events,
        @Nullable Object answer) {
    public Outcome {
        events = List.copyOf(events);
    }

    public boolean changed() {
        return !events.isEmpty();
    }
}
