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

    @PostMapping("/weighed")
    @Operation(
            operationId = "raise-objection",
            summary =
                    "Record an objection that rests on the person's situation; processing is restricted while it is weighed (Art. 21(1), 18(1)(d))")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Weighing.Raised.class)))
    ResponseEntity<Map<String, Object>> raise(Call call) {
        return call.perform(Weighing.RAISE);
    }

    @PostMapping("/weighed/upheld")
    @Operation(operationId = "uphold-objection", summary = "Uphold it: processing for that purpose ends (Art. 21(1))")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Weighing.Upheld.class)))
    ResponseEntity<Map<String, Object>> uphold(Call call) {
        return call.perform(Weighing.UPHOLD);
    }

    @PostMapping("/weighed/overruled")
    @Operation(
            operationId = "overrule-objection",
            summary = "Overrule it, on compelling legitimate grounds or for legal claims, with reasons (Art. 21(1))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Weighing.Overruled.class)))
    ResponseEntity<Map<String, Object>> overrule(Call call) {
        return call.perform(Weighing.OVERRULE);
    }

    @PostMapping("/weighed/dropped")
    @Operation(operationId = "drop-objection", summary = "Record that the person takes it back")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Weighing.Dropped.class)))
    ResponseEntity<Map<String, Object>> drop(Call call) {
        return call.perform(Weighing.DROP);
    }
}
