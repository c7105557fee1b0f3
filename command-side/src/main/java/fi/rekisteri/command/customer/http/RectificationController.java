package fi.rekisteri.command.customer.http;

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

/** Values are corrected, completed and removed (Art. 16, N19). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}")
@Tag(name = "rectification")
class RectificationController {

    @PostMapping("/corrections")
    @Operation(operationId = "correct-value", summary = "Put a right value in place of a wrong one (Art. 16)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Rectifying.Correction.class)))
    ResponseEntity<Map<String, Object>> correct(Call call) {
        return call.perform(Rectifying.CORRECT);
    }

    @PostMapping("/completions")
    @Operation(operationId = "complete-value", summary = "Add a value the record does not have (Art. 16)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Rectifying.Completion.class)))
    ResponseEntity<Map<String, Object>> complete(Call call) {
        return call.perform(Rectifying.COMPLETE);
    }

    @PostMapping("/removals")
    @Operation(operationId = "remove-value", summary = "Remove a value (N19)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Rectifying.Removal.class)))
    ResponseEntity<Map<String, Object>> remove(Call call) {
        return call.perform(Rectifying.REMOVE);
    }
}
