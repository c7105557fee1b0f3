package fi.rekisteri.command.account.http;

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

/** Who may act in the register (N13). */
@RestController
@RequestMapping("/registers/{register}/accounts")
@Tag(name = "accounts")
class AccountsController {

    @PostMapping
    @Operation(
            operationId = "open-account",
            summary = "Open an account for a login; the first one may be the owner's own (N13)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Admitting.NewAccount.class)))
    ResponseEntity<Map<String, Object>> open(Call call) {
        return call.perform(Admitting.OPEN);
    }

    @PostMapping("/{account}/undertaking")
    @Operation(operationId = "record-undertaking", summary = "Record the signed confidentiality undertaking (N13)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Admitting.Undertaking.class)))
    ResponseEntity<Map<String, Object>> bind(Call call) {
        return call.perform(Admitting.BIND);
    }

    @PostMapping("/{account}/undertaking/end")
    @Operation(
            operationId = "end-undertaking",
            summary = "End the undertaking; the account may do nothing from then on")
    ResponseEntity<Map<String, Object>> release(Call call) {
        return call.perform(Admitting.RELEASE);
    }
}
