package fi.rekisteri.query.export.verify;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.export.http.FoundExports;
import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExportVerificationRequested;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "exports", description = "The log, or a part of it, to take home and verify")
class VerificationResource {
    private static final String PATH = "/registers/{register}/exports/{export}/verification";

    private final FoundExports found;
    private final Verifications verifications;
    private final Verifying verifying;
    private final AccessLog log;
    private final Reached reached;

    VerificationResource(
            FoundExports found, Verifications verifications, Verifying verifying, AccessLog log, Reached reached) {
        this.found = found;
        this.verifications = verifications;
        this.verifying = verifying;
        this.log = log;
        this.reached = reached;
    }

    @PostMapping(PATH)
    @Reads(
            act = "verify-export",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "verifyExport",
            summary = "Have the verifier look at the file of an export that is ready",
            description =
                    "On record. Runs in the background, one at a time, in a process of its own: the same program that the"
                            + " export carries, over the same file, with the keys that the notice publishes. Asked again while it"
                            + " waits or runs, nothing more is begun. It is a look before the file is sent and proves nothing to"
                            + " whoever receives it: who judges its own log cannot.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<VerificationStatus> verify(Reading reading, @PathVariable String export) {
        Job job = found.ready(reading, export);
        String sha256 = Objects.requireNonNull(job.result()).sha256();
        long position = log.record(
                reading,
                List.of(new ExportVerificationRequested(
                        reading.register(), job.export(), job.scope().subject(), sha256)),
                List.of(Verifications.row(reading.register(), job.export())));
        verifying.ring();
        return ResponseEntity.accepted()
                .location(URI.create("/registers/" + reading.register() + "/exports/" + job.export() + "/verification"))
                .cacheControl(CacheControl.noStore())
                .header(Headers.POSITION, Long.toString(position))
                .body(status(job));
    }

    @GetMapping(PATH)
    @Reads(
            act = "consult-export-verification",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER},
            customers = false)
    @Operation(
            operationId = "consultExportVerification",
            summary = "What the verifier said of an export",
            description =
                    "Counts, and the places of what is wrong: nobody's data is in it, and it is not put on record.")
    ResponseEntity<VerificationStatus> consult(Reading reading, @PathVariable String export) {
        Job job = found.export(reading, export);
        return Answer.at(Math.max(0, reached.position())).body(status(job));
    }

    private VerificationStatus status(Job job) {
        return verifications
                .find(job.tree().register(), job.export())
                .map(verification -> VerificationStatus.of(job.export(), verification))
                .orElseGet(() -> VerificationStatus.none(job.export()));
    }
}
