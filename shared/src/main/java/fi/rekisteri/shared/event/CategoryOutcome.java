package fi.rekisteri.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure did to one category of data (Art. 17, answered per category).
 *
 * @param until last day it is kept, when {@code fate} is {@link Fate#KEPT_UNDER_LAW}
 * @param holds hold grounds that defer it, when {@code fate} is {@link Fate#DEFERRED}
 */
public record CategoryOutcome(
        String category,
        String retentionClass,
        Fate fate,
        @Nullable LocalDate until,
        List<String> holds) {

    public CategoryOutcome {
        holds = List.copyOf(holds);
    }

    /** Art. 17(1), 17(3)(b), 17(3)(e) with N10. */
    public enum Fate {
        ERASED,
        KEPT_UNDER_LAW,
        DEFERRED
    }
}
