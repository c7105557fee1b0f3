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

/** A customer's data goes to others (N8, N9). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}")
@Tag(name = "recipients")
class DisclosuresController {
    private final Disclosing disclosing;

    DisclosuresController(Disclosing disclosing) {
        this.disclosing = disclosing;
    }

    @PostMapping("/disclosures")
    @Operation(
            operationId = "disclose-data",
            summary =
                    "Let data go to a recipient within the EU and EEA (N8); query-side hands it out under the answer's id")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Disclosing.DisclosureToMake.class)))
    ResponseEntity<Map<String, Object>> disclose(Call call) {
        return call.perform(disclosing.disclose);
    }

    @PostMapping("/transfers")
    @Operation(
            operationId = "transfer-data",
            summary = "Let data go out of the EU and EEA, under a safeguard and out of technical necessity (N9)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Disclosing.TransferToMake.class)))
    ResponseEntity<Map<String, Object>> transfer(Call call) {
        return call.perform(disclosing.transfer);
    }
}
