package fi.rekisteri.query.export.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.export.verify.Verification.Found;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verification, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationStatus(
        UUID export,

        @Schema(
                description = "none: nobody has asked yet, or the views were made anew since",
                allowableValues = {"none", "waiting", "running", "done", "failed"})
        String state,

        @Nullable Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,

        @Schema(
                description = "The verifier's exit code: 0 verified, 1 not verified, 3 not readable as an export",
                allowableValues = {"0", "1", "3"})
        @Nullable
        Integer exit,

        @Schema(description = "Whether the export carries the very verifier that looked at it") @Nullable
        Boolean carried,

        @Schema(description = "Why it cannot be read, as the verifier says it in English") @Nullable
        String unreadable,

        @Nullable VerifierReport report,

        @Schema(
                description = "Why nothing came of it",
                allowableValues = {"no-verifier", "gone", "time-up", "fault"})
        @Nullable
        String failure) {

    static VerificationStatus none(UUID export) {
        return new VerificationStatus(export, "none", null, null, null, null, null, null, null, null);
    }

    static VerificationStatus of(UUID export, Verification verification) {
        Found found = verification.found();
        return new VerificationStatus(
                export,
                Answer.word(verification.state()),
                verification.askedAt(),
                verification.begunAt(),
                verification.endedAt(),
                found == null ? null : found.exit(),
                found == null ? null : found.carried(),
                found == null ? null : found.unreadable(),
                found == null ? null : found.report(),
                verification.failure());
    }
}
