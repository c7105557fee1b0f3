package fi.rekisteri.command.incident.http;

import fi.rekisteri.command.door.http.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files of personal data breaches (Art. 33, 34). */
@RestController
@RequestMapping("/registers/{register}/incidents")
@Tag(name = "incidents")
class IncidentsController {
    private final Incidents incidents;

    IncidentsController(Incidents incidents) {
        this.incidents = incidents;
    }

    @PostMapping
    @Operation(
            operationId = "open-incident",
            summary = "Open the file of a breach that was noticed; the clock of Art. 33(1) runs")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Breach.Noticed.class)))
    ResponseEntity<Map<String, Object>> open(Call call) {
        return call.perform(incidents.open);
    }

    @PostMapping("/{incident}/facts")
    @Operation(
            operationId = "add-incident-facts",
            summary = "Add what is known by now: a fact, an effect, a remedy (Art. 33(5))")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Breach.Passage.class)))
    ResponseEntity<Map<String, Object>> addFacts(Call call) {
        return call.perform(incidents.addFacts);
    }

    @PostMapping("/{incident}/exposures")
    @Operation(
            operationId = "attach-exposure",
            summary = "Attach what an exposure query came to: whose data was reached, by counts and digest")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Breach.Reached.class)))
    ResponseEntity<Map<String, Object>> attach(Call call) {
        return call.perform(incidents.attach);
    }

    @PostMapping("/{incident}/authority/notified")
    @Operation(
            operationId = "notify-authority",
            summary = "Record that the authority was told; late needs reasons (Art. 33(1))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Breach.Notification.class)))
    ResponseEntity<Map<String, Object>> notifyAuthority(Call call) {
        return call.perform(incidents.notify);
    }

    @PostMapping("/{incident}/authority/waived")
    @Operation(
            operationId = "decide-not-to-notify-authority",
            summary = "Decide that the authority need not be told, on a ground (Art. 33(1))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Breach.NoNotification.class)))
    ResponseEntity<Map<String, Object>> waiveNotification(Call call) {
        return call.perform(incidents.waiveNotification);
    }

    @PostMapping("/{incident}/subjects/told")
    @Operation(operationId = "communicate-breach", summary = "Record that the data subjects were told (Art. 34(1))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Breach.Communication.class)))
    ResponseEntity<Map<String, Object>> communicate(Call call) {
        return call.perform(incidents.communicate);
    }

    @PostMapping("/{incident}/subjects/waived")
    @Operation(
            operationId = "decide-not-to-communicate-breach",
            summary = "Decide that the data subjects need not be told, on a ground (Art. 34(3))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Breach.NoCommunication.class)))
    ResponseEntity<Map<String, Object>> waiveCommunication(Call call) {
        return call.perform(incidents.waiveCommunication);
    }

    @PostMapping("/{incident}/close")
    @Operation(
            operationId = "close-incident",
            summary = "Close the file; refused before both decisions are taken and a remedy is on file")
    ResponseEntity<Map<String, Object>> close(Call call) {
        return call.perform(incidents.close);
    }
}
