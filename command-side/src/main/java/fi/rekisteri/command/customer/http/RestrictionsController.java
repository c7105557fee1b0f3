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

/** Restriction of processing (Art. 18, N20). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}/restrictions")
@Tag(name = "restriction")
class RestrictionsController {

    @PostMapping
    @Operation(operationId = "restrict-processing", summary = "Restrict processing to storage (Art. 18(1))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Rights.Restriction.class)))
    ResponseEntity<Map<String, Object>> restrict(Call call) {
        return call.perform(Rights.RESTRICT);
    }

    @PostMapping("/told")
    @Operation(
            operationId = "record-lifting-told",
            summary = "Record that the person has been told of the lifting (Art. 18(3))")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Rights.Told.class)))
    ResponseEntity<Map<String, Object>> tell(Call call) {
        return call.perform(Rights.TELL);
    }

    @PostMapping("/lift")
    @Operation(
            operationId = "lift-restriction",
            summary =
                    "Lift the restriction, or one of its grounds; refused before the person has been told (Art. 18(3))")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Rights.Lifting.class)))
    ResponseEntity<Map<String, Object>> lift(Call call) {
        return call.perform(Rights.LIFT);
    }
}
