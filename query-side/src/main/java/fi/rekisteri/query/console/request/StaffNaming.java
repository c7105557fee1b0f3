package fi.rekisteri.query.console.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is decided to tell who was behind an entry, as the service tells it. Templates call what is public.
 *
 * @param decided null while it is not
 */
public record StaffNaming(@Nullable Decided decided) {

    /**
     * @param decision its position in the log
     * @param by the role of whoever decided
     */
    public record Decided(
            long decision, Instant decidedAt, @Nullable String by, String ground, String askedBy) {}
}
