package fi.rekisteri.query.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A public key that signs checkpoints of a log. */
public record LogKey(
        @Schema(description = "The log's name, and so the key's", example = "example.fi/asiakasrekisteri/2026")
        String origin,

        @Schema(description = "UTC, of the acts in the log") int year,

        @Schema(description = "From 1; a deliberate restore ends one and begins the next")
        int epoch,

        @Schema(description = "C2SP signed-note verifier key")
        String vkey,

        KeyStanding standing,
        @Schema(description = "First used") Instant since) {}
