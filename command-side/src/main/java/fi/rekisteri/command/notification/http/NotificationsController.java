package fi.rekisteri.command.notification.http;

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

/** Recipients are told of changes, and say that they know (Art. 19). */
@RestController
@RequestMapping("/registers/{register}/notifications/{notification}")
@Tag(name = "recipients")
class NotificationsController {
    private final Settling settling;

    NotificationsController(Settling settling) {
        this.settling = settling;
    }

    @PostMapping("/sent")
    @Operation(operationId = "record-notification-sent", summary = "Record that the recipient was told by hand")
    ResponseEntity<Map<String, Object>> sent(Call call) {
        return call.perform(settling.sent);
    }

    @PostMapping("/acknowledgement")
    @Operation(operationId = "acknowledge-notification", summary = "Record that the recipient has said it knows")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Settling.Acknowledgement.class)))
    ResponseEntity<Map<String, Object>> acknowledge(Call call) {
        return call.perform(settling.acknowledge);
    }

    @PostMapping("/waiver")
    @Operation(
            operationId = "waive-notification",
            summary = "Record why the recipient is not told: it is impossible, or a disproportionate effort (Art. 19)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Settling.WaiverGiven.class)))
    ResponseEntity<Map<String, Object>> waive(Call call) {
        return call.perform(settling.waive);
    }
}
