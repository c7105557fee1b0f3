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

/** Who asks and what for is made clear, and the time to answer changes with it. */
@RestController
@RequestMapping("/registers/{register}/requests")
@Tag(name = "requests")
class ClarifyingController {
    @PostMapping("/{request}/identity")
    @Operation(
            operationId = "verify-identity",
            summary = "Record that identity is shown, by means the notice accepts (N16, N19)")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Clarifying.Proof.class)))
    ResponseEntity<Map<String, Object>> verifyIdentity(Call call) {
        return call.perform(Clarifying.VERIFY);
    }

    @PostMapping("/{request}/identity/doubts")
    @Operation(
            operationId = "doubt-identity",
            summary = "Ask for more proof of identity; the clock stands (Art. 12(6))")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Clarifying.Doubt.class)))
    ResponseEntity<Map<String, Object>> doubtIdentity(Call call) {
        return call.perform(Clarifying.DOUBT);
    }

    @PostMapping("/{request}/clarifications")
    @Operation(operationId = "ask-clarification", summary = "Ask what the request is about; the clock stands")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Clarifying.Question.class)))
    ResponseEntity<Map<String, Object>> askClarification(Call call) {
        return call.perform(Clarifying.ASK);
    }

    @PostMapping("/{request}/clarifications/answer")
    @Operation(operationId = "record-clarification", summary = "Record the answer; the clock goes on")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Clarifying.Reply.class)))
    ResponseEntity<Map<String, Object>> recordClarification(Call call) {
        return call.perform(Clarifying.RECORD);
    }

    @PostMapping("/{request}/extension")
    @Operation(
            operationId = "extend-request",
            summary = "Take three months from receipt; the subject has been told why (Art. 12(3))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Clarifying.Extension.class)))
    ResponseEntity<Map<String, Object>> extendRequest(Call call) {
        return call.perform(Clarifying.EXTEND);
    }
}
