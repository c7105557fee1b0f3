package fi.rekisteri.command.request.http;

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

/** A request comes in, finds its subject, or is taken back. */
@RestController
@RequestMapping("/registers/{register}/requests")
@Tag(name = "requests")
class ReceivingController {
    @PostMapping
    @Operation(
            operationId = "receive-request",
            summary = "Receive a request; the clock of Art. 12(3) starts on the day it came")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Receiving.Letter.class)))
    ResponseEntity<Map<String, Object>> receive(Call call) {
        return call.perform(Receiving.RECEIVE);
    }

    @PostMapping("/{request}/requester")
    @Operation(operationId = "find-requester", summary = "Tell whose request it is, once that is known")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Receiving.Requester.class)))
    ResponseEntity<Map<String, Object>> findRequester(Call call) {
        return call.perform(Receiving.FIND);
    }

    @PostMapping("/{request}/withdrawal")
    @Operation(operationId = "withdraw-request", summary = "Take the request back, for the subject")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Receiving.Withdrawal.class)))
    ResponseEntity<Map<String, Object>> withdrawRequest(Call call) {
        return call.perform(Receiving.WITHDRAW);
    }
}
