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

/** What holds an erasure back (N10, N21, Art. 17(3)). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}")
@Tag(name = "holds")
class HoldsController {

    @PostMapping("/holds")
    @Operation(operationId = "place-hold", summary = "Place a hold on a ground of the notice (Art. 17(3))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Holding.HoldToPlace.class)))
    ResponseEntity<Map<String, Object>> place(Call call) {
        return call.perform(Holding.PLACE);
    }

    @PostMapping("/holds/{hold}/lift")
    @Operation(operationId = "lift-hold", summary = "Lift a hold; what waited for it is erased by itself (N10)")
    ResponseEntity<Map<String, Object>> lift(Call call) {
        return call.perform(Holding.LIFT);
    }

    @PostMapping("/contact-roles")
    @Operation(operationId = "start-contact-role", summary = "The customer becomes contact of an organisation (N21)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Holding.ContactRole.class)))
    ResponseEntity<Map<String, Object>> startRole(Call call) {
        return call.perform(Holding.START_ROLE);
    }

    @PostMapping("/contact-roles/{hold}/end")
    @Operation(
            operationId = "end-contact-role",
            summary = "The customer is contact of the organisation no longer (N21)")
    ResponseEntity<Map<String, Object>> endRole(Call call) {
        return call.perform(Holding.END_ROLE);
    }
}
