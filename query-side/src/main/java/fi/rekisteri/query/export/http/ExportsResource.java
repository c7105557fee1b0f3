package fi.rekisteri.query.export.http;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.export.job.Endings;
import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.export.job.Jobs;
import fi.rekisteri.query.export.job.Workshop;
import fi.rekisteri.query.export.write.Scope;
import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Body;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExportRequested;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "exports", description = "The log, or a part of it, to take home and verify")
class ExportsResource {
    private static final int MOST_UNMADE = 10;
    private static final int LISTED = 100;

    private final ExportTrees trees;
    private final Jobs jobs;
    private final FoundExports found;
    private final Endings endings;
    private final Workshop workshop;
    private final AccessLog log;
    private final Reached reached;
    private final Supplier<UUID> ids;

    ExportsResource(
            ExportTrees trees,
            Jobs jobs,
            FoundExports found,
            Endings endings,
            Workshop workshop,
            AccessLog log,
            Reached reached,
            Supplier<UUID> ids) {
        this.trees = trees;
        this.jobs = jobs;
        this.found = found;
        this.endings = endings;
        this.workshop = workshop;
        this.log = log;
        this.reached = reached;
        this.ids = ids;
    }

    @PostMapping(path = "/registers/{register}/exports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Reads(
            act = "request-export",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "requestExport",
            summary = "Ask for an export of the register's log of one year, or of a part of it",
            description = "On record before it is begun; the event is in the export itself. Made in the background:"
                    + " the Location tells how far it is. People are pseudonyms in it, values stay sealed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ExportWish.class))))
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<ExportStatus> request(Reading reading, HttpServletRequest http) throws IOException {
        ExportWish wish;
        LogTree tree;
        try {
            wish = ExportWish.of(Body.of(http));
            tree = trees.of(reading.register(), wish);
        } catch (Body.Wrong e) {
            throw log.refused(reading, e.rule(), e.field(), null);
        }
        UUID subject = wish.subject();
        if (subject != null && !trees.knows(reading.register(), subject)) {
            throw log.refused(reading, Rule.PSEUDONYM_UNKNOWN, "subject", null);
        }
        if (jobs.unmade(reading.register()) >= MOST_UNMADE) {
            throw log.refused(reading, Rule.EXPORTS_TOO_MANY, null, subject);
        }
        return accepted(reading, tree, wish.scope());
    }

    private ResponseEntity<ExportStatus> accepted(Reading reading, LogTree tree, Scope scope) {
        UUID export = ids.get();
        ExportRequested requested = new ExportRequested(
                reading.register(),
                export,
                scope.subject(),
                tree.origin(),
                scope.from(),
                scope.to(),
                scope.kinds(),
                scope.names(),
                scope.scopeOnly());
        long position = log.record(reading, List.of(requested), List.of(Jobs.row(export, tree, scope)));
        workshop.ring();
        Job job = found.export(reading, export);
        return ResponseEntity.accepted()
                .location(URI.create(ExportStatus.address(job)))
                .cacheControl(CacheControl.noStore())
                .header(Headers.POSITION, Long.toString(position))
                .body(ExportStatus.onRecord(job));
    }

    @GetMapping("/registers/{register}/exports")
    @Reads(
            act = "list-exports",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER},
            customers = false)
    @Operation(
            operationId = "listExports",
            summary = "The exports of the register",
            description =
                    "It does not tell whose records an export is limited to: nobody's data is in it, and it is not put"
                            + " on record.")
    ResponseEntity<ExportList> list(Reading reading) {
        List<ExportStatus> exports = jobs.newest(reading.register(), LISTED).stream()
                .map(ExportStatus::ofNobody)
                .toList();
        return Answer.at(Math.max(0, reached.position())).body(new ExportList(exports));
    }

    @GetMapping("/registers/{register}/exports/{export}")
    @Reads(
            act = "consult-export",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER},
            customers = false)
    @Operation(
            operationId = "consultExport",
            summary = "How far an export is",
            description =
                    "It does not tell whose records an export is limited to: nobody's data is in it, and it is not put"
                            + " on record.")
    ResponseEntity<ExportStatus> status(Reading reading, @PathVariable String export) {
        Job job = found.export(reading, export);
        return Answer.at(Math.max(0, reached.position())).body(ExportStatus.ofNobody(job));
    }

    @DeleteMapping("/registers/{register}/exports/{export}")
    @Reads(
            act = "delete-export",
            roles = {Role.REGULATOR, Role.PRIVACY_OFFICER},
            customers = false)
    @Operation(
            operationId = "deleteExport",
            summary = "Cancel an export, or delete its file",
            description = "On record. The record of the export stays.")
    ResponseEntity<ExportStatus> delete(Reading reading, @PathVariable String export) {
        Job job = found.export(reading, export);
        if (job.state() == Job.State.CANCELLED || job.state() == Job.State.EXPIRED) {
            throw log.refused(reading, Rule.EXPORT_DELETED, null, job.scope().subject());
        }
        long position = endings.cancel(reading, job);
        return Answer.at(position).body(ExportStatus.onRecord(found.export(reading, job.export())));
    }
}
