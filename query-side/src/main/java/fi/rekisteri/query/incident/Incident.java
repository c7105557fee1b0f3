package fi.rekisteri.query.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file in plain, as it is told to an officer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The file of a breach (Art. 33(5)): its facts, effects and remedies, and what was decided")
public record Incident(
        UUID incident,
        String register,
        Instant noticedAt,

        @Schema(description = "confidentiality, integrity, availability (Art. 4(12))")
        List<String> kinds,

        String description,
        Clocked clock,
        List<IncidentPassage> passages,
        List<AttachedExposure> exposures,
        List<AuthorityNotice> notifications,

        @Schema(description = "The newest decision not to tell the authority, if there is one") @Nullable
        BreachWaiver notNotified,

        List<BreachCommunication> communications,

        @Schema(description = "The newest decision not to tell the data subjects, if there is one") @Nullable
        BreachWaiver notCommunicated,

        @Schema(description = "Absent while it is open") @Nullable
        Instant closedAt) {

    public record IncidentPassage(
            @Schema(allowableValues = {"fact", "effect", "remedy"})
            String aspect,

            String text,
            Instant at) {}

    public record AttachedExposure(
            @Schema(example = "account 3f2c…") String by,
            Instant from,
            Instant to,
            int people,
            List<String> categories,

            @Schema(description = "SHA-256 of the answer as CSV")
            String digest,

            Instant attachedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuthorityNotice(
            Instant at,
            boolean late,

            @Schema(description = "Reasons for the delay") @Nullable
            String delay) {}

    public record BreachCommunication(LocalDate on, String channel, int people) {}

    public record BreachWaiver(String ground, String reasons, Instant at) {}
}
