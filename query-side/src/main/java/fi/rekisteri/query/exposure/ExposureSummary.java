package fi.rekisteri.query.exposure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What an exposure comes to, with nobody named: what is attached to an incident file. */
@Schema(description = "What an exposure comes to; nobody is shown")
public record ExposureSummary(
        @Schema(description = "What was asked about", example = "account 3f2c…")
        String by,

        Instant from,

        @Schema(description = "Not included; when it was not given, the moment of asking")
        Instant to,

        int people,

        @Schema(description = "Categories reached, ids of the notice")
        List<String> categories,

        @Schema(description = "SHA-256 of the same question's answer as CSV, hexadecimal")
        String digest) {}
