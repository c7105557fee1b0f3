package fi.rekisteri.shared.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stops erasure and purge (N10, N21, Art. 17(3)).
 *
 * @param ground id of a hold ground of the notice
 * @param covers retention classes it stops
 * @param until last day it holds; null until lifted
 */
public record Hold(
        UUID id,
        String ground,
        List<String> covers,
        @Nullable LocalDate until) {
    public Hold {
        covers = List.copyOf(covers);
    }
}
