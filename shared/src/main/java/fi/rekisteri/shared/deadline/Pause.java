package fi.rekisteri.shared.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock stands: identity is shown, or scope is made clear (Art. 12(6)).
 *
 * @param from the day the subject was asked
 * @param until the day the answer came, on which the clock goes again; null while it has not come
 */
public record Pause(LocalDate from, @Nullable LocalDate until) {

    /** The last day it stands, seen from a day. */
    LocalDate end(LocalDate today) {
        LocalDate end = until == null ? today : until;
        return end.isBefore(from) ? from : end;
    }
}
