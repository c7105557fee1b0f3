package fi.rekisteri.query.exposure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One person whose data was reached. */
@Schema(description = "A data subject whose data was reached")
public record Exposed(
        @Schema(description = "Pseudonym: the id of the customer, or of a colleague's account")
        UUID subject,

        @Schema(description = "How many acts reached it") int acts,

        Instant first,
        Instant last,

        @Schema(description = "Kinds of processing, for example consult")
        List<String> processing,

        @Schema(description = "Categories reached, ids of the notice")
        List<String> categories) {}
