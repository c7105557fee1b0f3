package fi.rekisteri.query.console.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody must look at by a day, as the service tells it. Templates call what is public. */
public record Duties(
        LocalDate by,
        List<Review> reviews,
        int withheld,
        @Nullable Integer next) {
    public record Review(
            UUID customer,
            String kind,
            @Nullable UUID hold,
            @Nullable UUID document,
            LocalDate since,
            LocalDate due) {}
}
