package fi.rekisteri.query.export.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.export.write.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An export, and how far it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportStatus(
        UUID export,
        String register,

        @Schema(description = "Year of the log, with -epoch after a restore", example = "2026")
        String tree,

        @Schema(example = "example.fi/ip-produkter/2026") String origin,
        ExportScope scope,

        @Schema(allowableValues = {"waiting", "making", "ready", "failed", "cancelled", "expired"})
        String state,

        @Schema(description = "Leaves of the log written so far")
        long done,

        @Schema(description = "Leaves there are to write") @Nullable
        Long of,

        @Schema(description = "Records in it") @Nullable Long records,

        @Schema(description = "Size of the file in bytes") @Nullable
        Long bytes,

        @Schema(description = "SHA-256 of the file, in hexadecimal") @Nullable
        String sha256,

        @Schema(description = "Rule by which it could not be made, or fault") @Nullable
        String failure,

        Instant requestedAt,
        @Nullable Instant readyAt,

        @Schema(description = "When the file is deleted") @Nullable
        Instant expiresAt,

        @Schema(description = "Where the file is") @Nullable String file) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExportScope(
            @Nullable Instant from,
            @Nullable Instant to,

            @Schema(description = "Whether it is limited to one person")
            boolean onePerson,

            @Schema(description = "Pseudonym of that person, only in answers that are on record with them") @Nullable
            UUID subject,

            List<String> kinds,
            List<String> names,

            @Schema(allowableValues = {"all", "scope"}) String entries) {

        static ExportScope of(Scope scope, boolean toldOfWhom) {
            return new ExportScope(
                    scope.from(),
                    scope.to(),
                    scope.subject() != null,
                    toldOfWhom ? scope.subject() : null,
                    scope.kinds(),
                    scope.names(),
                    scope.scopeOnly() ? "scope" : "all");
        }
    }

    /** For an answer that puts nothing on record: it does not tell whose records they are. */
    static ExportStatus ofNobody(Job job) {
        return of(job, false);
    }

    /** For an answer that is on record with the person, where the export is limited to one. */
    static ExportStatus onRecord(Job job) {
        return of(job, true);
    }

    private static ExportStatus of(Job job, boolean toldOfWhom) {
        Job.Result result = job.result();
        boolean ready = job.state() == Job.State.READY;
        return new ExportStatus(
                job.export(),
                job.tree().register(),
                job.treeName(),
                job.tree().origin(),
                ExportScope.of(job.scope(), toldOfWhom),
                Answer.word(job.state()),
                job.done(),
                job.leaves(),
                result == null ? null : result.records(),
                result == null ? null : result.bytes(),
                result == null ? null : result.sha256(),
                job.failure(),
                job.requestedAt(),
                job.readyAt(),
                job.expiresAt(),
                ready ? address(job) + "/file" : null);
    }

    static String address(Job job) {
        return "/registers/" + job.tree().register() + "/exports/" + job.export();
    }
}
