package fi.rekisteri.query.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of a register. */
@Schema(description = "The incident files of a register, the newest first; without their texts")
public record Incidents(List<IncidentLine> incidents) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentLine(
            UUID incident,
            Instant noticedAt,

            @Schema(description = "confidentiality, integrity, availability (Art. 4(12))")
            List<String> kinds,

            Clocked clock,

            @Schema(description = "Absent while it is open") @Nullable
            Instant closedAt) {}
}
