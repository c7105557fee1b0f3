package fi.rekisteri.query.export.http;

import fi.rekisteri.query.export.container.Containers;
import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.export.job.Shelf;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExportFetched;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "exports", description = "The log, or a part of it, to take home and verify")
class ExportFileResource {
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final MediaType CONTAINER = MediaType.parseMediaType(Containers.TYPE);

    private final FoundExports found;
    private final Shelf shelf;
    private final AccessLog log;

    ExportFileResource(FoundExports found, Shelf shelf, AccessLog log) {
        this.found = found;
        this.shelf = shelf;
        this.log = log;
    }

    @GetMapping("/registers/{register}/exports/{export}/file")
    @Reads(
            act = "fetch-export",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "fetchExport",
            summary = "The file of an export that is ready",
            description = "On record before its first byte leaves, every time, also for a part of it: Range resumes a"
                    + " download. Repr-Digest (RFC 9530) has its SHA-256. The format: docs/export-format.md.")
    @ApiResponse(
            responseCode = "200",
            description = "A ZIP; where exports are time-stamped, an ASiC-S container with export.zip in it",
            content = {
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Containers.TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "206",
            description = "The part that Range names",
            content = {
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Containers.TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Resource> file(Reading reading, @PathVariable String export) {
        Job job = found.ready(reading, export);
        Job.Result result = Objects.requireNonNull(job.result());
        Path file = shelf.find(job.export())
                .orElseThrow(() -> log.refused(
                        reading, Rule.EXPORT_DELETED, null, job.scope().subject()));
        ExportFetched fetched =
                new ExportFetched(reading.register(), job.export(), job.scope().subject(), result.sha256());
        long position = log.record(reading, List.of(fetched));
        return ResponseEntity.ok()
                .contentType(isContainer(file) ? CONTAINER : ZIP)
                .cacheControl(CacheControl.noStore())
                .eTag('"' + result.sha256() + '"')
                .header(Headers.POSITION, Long.toString(position))
                .header("Repr-Digest", digest(result.sha256()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(job, isContainer(file)))
                .body(new FileSystemResource(file));
    }

    private static String digest(String hex) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
    }

    private static boolean isContainer(Path file) {
        try {
            return Containers.isContainer(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attachment(Job job, boolean container) {
        String name = job.tree().register() + "-" + job.treeName() + "-"
                + job.export().toString().substring(0, 8) + (container ? ".asics" : ".zip");
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
