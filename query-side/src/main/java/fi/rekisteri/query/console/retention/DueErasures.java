package fi.rekisteri.query.console.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would be erased in a period, as the service tells it. Templates call what is public. */
public record DueErasures(
        LocalDate from,
        LocalDate to,
        List<Day> days,
        List<YearOfLog> log,
        int withheld,
        @Nullable Integer next) {
    public record YearOfLog(int year, LocalDate goes) {}

    public record Day(LocalDate day, List<Due> erasures) {}

    public record Due(
            UUID customer,
            String retentionClass,
            @Nullable LocalDate until,
            List<String> categories,
            String cause,
            List<String> heldBy,
            @Nullable LocalDate goes) {}
}
