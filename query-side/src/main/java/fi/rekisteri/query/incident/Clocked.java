package fi.rekisteri.query.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/** How the time for telling the authority stands (Art. 33(1)). */
@Schema(description = "How the time for telling the authority stands (Art. 33(1))")
public record Clocked(
        @Schema(description = "Until when it is told without reasons for a delay")
        Instant notifyBy,

        @Schema(
                description = "running; overdue; notified: in time; notified-late; waived: decided not to be needed",
                allowableValues = {"running", "overdue", "notified", "notified-late", "waived"})
        String state,

        @Schema(description = "Whole hours left at this moment; negative when it is past. 0 once nothing is to be told")
        long hoursLeft) {

    static Clocked of(IncidentFile file, Instant now) {
        String state = state(file, now);
        boolean runs = state.equals("running") || state.equals("overdue");
        return new Clocked(file.notifyBy(), state, runs ? hours(now, file.notifyBy()) : 0);
    }

    private static String state(IncidentFile file, Instant now) {
        if (!file.notified().isEmpty()) {
            return file.notified().stream().anyMatch(IncidentFile.Notified::late) ? "notified-late" : "notified";
        }
        if (file.notNotified() != null) {
            return "waived";
        }
        return now.isAfter(file.notifyBy()) ? "overdue" : "running";
    }

    /** Rounded down, so that a last hour that has begun to run out shows as 0 and one too late as -1. */
    private static long hours(Instant now, Instant until) {
        return Math.floorDiv(Duration.between(now, until).toSeconds(), 3_600L);
    }
}
