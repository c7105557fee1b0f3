package fi.rekisteri.command.recipient.http;

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

/** Who gets data of the register, and who gives it (N5, N7). */
@RestController
@RequestMapping("/registers/{register}/recipients")
@Tag(name = "recipients")
class RecipientsController {
    private final Naming naming;

    RecipientsController(Naming naming) {
        this.naming = naming;
    }

    @PostMapping
    @Operation(operationId = "register-recipient", summary = "Name a recipient of data, or a source of it (N5, N7)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Naming.NewRecipient.class)))
    ResponseEntity<Map<String, Object>> register(Call call) {
        return call.perform(naming.register);
    }

    @PostMapping("/{recipient}/changes")
    @Operation(operationId = "change-recipient", summary = "Change its name, country, sources, or how it is told")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Naming.ChangedRecipient.class)))
    ResponseEntity<Map<String, Object>> change(Call call) {
        return call.perform(naming.change);
    }

    @PostMapping("/{recipient}/retirement")
    @Operation(
            operationId = "retire-recipient",
            summary = "It gets no more data; of what it has got it is told of changes as before")
    ResponseEntity<Map<String, Object>> retire(Call call) {
        return call.perform(naming.retire);
    }
}
