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

/** Customers come into the register. */
@RestController
@RequestMapping("/registers/{register}/customers")
@Tag(name = "customers")
class CustomersController {

    @PostMapping
    @Operation(
            operationId = "register-customer",
            summary = "Register a customer; the same number and values again give the first customer back")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Registering.Registration.class)))
    ResponseEntity<Map<String, Object>> register(Call call) {
        return call.perform(Registering.REGISTER);
    }
}
