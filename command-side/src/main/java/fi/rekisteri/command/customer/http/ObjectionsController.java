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

/** What the person forbids (Art. 21, N17, N24). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}/objections")
@Tag(name = "objection")
class ObjectionsController {

    @PostMapping
    @Operation(
            operationId = "make-objection",
            summary = "Record an objection; it takes effect at once (Art. 21(2)-(3))")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Rights.Objection.class)))
    ResponseEntity<Map<String, Object>> object(Call call) {
        return call.perform(Rights.OBJECT);
    }

    @PostMapping("/withdrawals")
    @Operation(operationId = "withdraw-objection", summary = "Record that an objection is withdrawn")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Rights.Objection.class)))
    ResponseEntity<Map<String, Object>> withdraw(Call call) {
        return call.perform(Rights.WITHDRAW);
    }
}
