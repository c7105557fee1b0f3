package fi.rekisteri.command.log;

import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.log.SideWrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a command.
 *
 * @param sideWrites rows that stand or fall with what it decides, also when it decides nothing
 * @param expected the version the caller saw; null where it may be any
 * @param fresh whether nobody has used the aggregate's stream, its id having been made for this very command
 * @param receipt rows that tell what came of it, written in the same transaction
 */
public record Terms(List<SideWrite> sideWrites, @Nullable Long expected, boolean fresh, Receipt receipt) {

    public Terms {
        sideWrites = List.copyOf(sideWrites);
    }

    static Terms of(List<SideWrite> sideWrites) {
        return new Terms(sideWrites, null, false, (version, events, answer) -> List.of());
    }

    /** Makes rows when it is known what a command comes to, and before that is written. */
    @FunctionalInterface
    public interface Receipt {

        /** @param answer the aggregate's own, where there are no events; else null */
        List<SideWrite> rows(long version, List<Event> events, @Nullable Object answer);
    }
}
