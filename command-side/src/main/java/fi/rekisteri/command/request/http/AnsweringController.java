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

/** Each right is fulfilled or refused, and the answer goes out. */
@RestController
@RequestMapping("/registers/{register}/requests")
@Tag(name = "requests")
class AnsweringController {
    @PostMapping("/{request}/fulfilments")
    @Operation(
            operationId = "fulfil-right",
            summary = "Fulfil a right; what it does to the record was done before, citing this request")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answering.Done.class)))
    ResponseEntity<Map<String, Object>> fulfilRight(Call call) {
        return call.perform(Answering.FULFIL);
    }

    @PostMapping("/{request}/refusals")
    @Operation(operationId = "refuse-right", summary = "Refuse a right, with ground and reasons (Art. 12(4)-(5))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answering.Refusal.class)))
    ResponseEntity<Map<String, Object>> refuseRight(Call call) {
        return call.perform(Answering.REFUSE);
    }

    @PostMapping("/{request}/withheld")
    @Operation(
            operationId = "withhold-part",
            summary = "Leave a part of the data out of the answer, with ground and reasons (Art. 15(4), 20(4))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Withholding.Withheld.class)))
    ResponseEntity<Map<String, Object>> withholdPart(Call call) {
        return call.perform(Withholding.WITHHOLD);
    }

    @PostMapping("/{request}/withheld/shown")
    @Operation(operationId = "show-part", summary = "Tell it after all")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Withholding.Shown.class)))
    ResponseEntity<Map<String, Object>> showPart(Call call) {
        return call.perform(Withholding.SHOW);
    }

    @PostMapping("/{request}/fees")
    @Operation(
            operationId = "charge-fee",
            summary = "Charge a reasonable fee; a first copy is free (Art. 12(5), 15(3))")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answering.Fee.class)))
    ResponseEntity<Map<String, Object>> chargeFee(Call call) {
        return call.perform(Answering.CHARGE);
    }

    @PostMapping("/{request}/deliveries")
    @Operation(operationId = "deliver-answer", summary = "Record that the answer went out; the request is closed")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answering.Delivery.class)))
    ResponseEntity<Map<String, Object>> deliverAnswer(Call call) {
        return call.perform(Answering.DELIVER);
    }
}
