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

/** Orders, invoices and collection (N6, N8, N10). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}")
@Tag(name = "trade")
class TradeController {

    @PostMapping("/orders")
    @Operation(operationId = "record-order", summary = "Record an order")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Trading.Order.class)))
    ResponseEntity<Map<String, Object>> order(Call call) {
        return call.perform(Trading.ORDER);
    }

    @PostMapping("/invoices")
    @Operation(
            operationId = "open-invoice",
            summary = "Open an invoice; it holds erasure back until it is settled (N10)")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Trading.Invoice.class)))
    ResponseEntity<Map<String, Object>> invoice(Call call) {
        return call.perform(Trading.INVOICE);
    }

    @PostMapping("/invoices/settlements")
    @Operation(operationId = "settle-invoice", summary = "Settle an invoice")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Trading.InvoiceNumber.class)))
    ResponseEntity<Map<String, Object>> settle(Call call) {
        return call.perform(Trading.SETTLE);
    }

    @PostMapping("/collections")
    @Operation(
            operationId = "start-collection",
            summary = "Start the collection of an open invoice; it holds erasure back until it ends (N10)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Trading.InvoiceNumber.class)))
    ResponseEntity<Map<String, Object>> collect(Call call) {
        return call.perform(Trading.COLLECT);
    }

    @PostMapping("/collections/end")
    @Operation(operationId = "end-collection", summary = "End the collection of an invoice")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Trading.InvoiceNumber.class)))
    ResponseEntity<Map<String, Object>> stopCollecting(Call call) {
        return call.perform(Trading.STOP_COLLECTING);
    }
}
