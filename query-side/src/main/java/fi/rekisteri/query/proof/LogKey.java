package fi.rekisteri.query.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A public key that signs checkpoints of a log. */
public record LogKey(
        @Schema(example = "example.fi/asiakasrekisteri/2026")
        String origin,

        @Schema(description = "C2SP signed-note verifier key")
        String vkey,

        @Schema(description = "First used") Instant since) {}
