package fi.rekisteri.query.incident;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.IncidentConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "incidents", description = "The files of personal data breaches (Art. 33, 34)")
class IncidentsResource {
    private final IncidentFiles files;
    private final KeyStore keys;
    private final AccessLog log;
    private final Clock clock;

    IncidentsResource(IncidentFiles files, KeyStore keys, AccessLog log, Clock clock) {
        this.files = files;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/registers/{register}/incidents")
    @Reads(
            act = "list-incidents",
            roles = {Role.PRIVACY_OFFICER, Role.REGISTER_OWNER},
            customers = false)
    @Operation(
            operationId = "listIncidents",
            summary = "The incident files and the time left for telling the authority",
            description = "Each file shown gets a record of it. No texts, so no purpose is needed.")
    ResponseEntity<Incidents> list(Reading reading) {
        Map<UUID, IncidentFile> all = files.all(reading.register());
        Instant now = clock.instant();
        long position = log.record(
                reading,
                all.keySet().stream()
                        .map(incident -> new IncidentConsulted(reading.register(), incident))
                        .toList());
        return Answer.at(position)
                .body(new Incidents(all.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), now))
                        .toList()));
    }

    private static Incidents.IncidentLine line(UUID incident, IncidentFile file, Instant now) {
        return new Incidents.IncidentLine(
                incident,
                file.noticedAt(),
                file.kinds().stream().map(Answer::word).toList(),
                Clocked.of(file, now),
                file.closedAt());
    }

    @GetMapping("/registers/{register}/incidents/{incident}")
    @Reads(
            act = "consult-incident",
            roles = {Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "consultIncident",
            summary = "The file of one breach, with its texts and its clock",
            description = "The reading is on record.")
    ResponseEntity<Incident> one(
            Reading reading, @Parameter(schema = @Schema(format = "uuid")) @PathVariable String incident)
            throws SQLException {
        StreamId id = new StreamId(reading.register(), Ids.parameter("incident", incident));
        IncidentFile file = files.find(id).orElseThrow(() -> log.refused(reading, Rule.INCIDENT_UNKNOWN, null));
        Incident told = new OpenedFile(file, new Opener(keys.keys(id))).tell(id, clock.instant());
        long position = log.record(reading, List.of(new IncidentConsulted(reading.register(), id.id())));
        return Answer.at(position).body(told);
    }
}
