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

/** The end of a relationship, and of the data (N10, N11, Art. 17). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}")
@Tag(name = "end")
class EndController {
    private final ErasureLetter letter;

    EndController(ErasureLetter letter) {
        this.letter = letter;
    }

    @PostMapping("/relationship/end")
    @Operation(
            operationId = "end-relationship",
            summary = "End the customer relationship; the retention period starts (N11)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Ending.RelationshipEnd.class)))
    ResponseEntity<Map<String, Object>> endRelationship(Call call) {
        return call.perform(Ending.END_RELATIONSHIP);
    }

    @PostMapping("/erasure")
    @Operation(
            operationId = "erase-customer",
            summary = "Erase the customer's data; the answer tells what happens to each category (Art. 17)")
    ResponseEntity<Map<String, Object>> erase(Call call) {
        return call.perform(Ending.ERASE, answer -> letter.of(call.visit(), answer, call.language()));
    }
}
