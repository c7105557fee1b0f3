package fi.rekisteri.command.naming;

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

/** Whether a data subject is told who of the staff was behind an entry (CJEU C-579/21). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}/extract/{entry}")
@Tag(name = "extract")
class NamingController {

    @PostMapping("/naming")
    @Operation(
            operationId = "decide-naming",
            summary = "Decide, with a reason, to name the employee behind one entry (CJEU C-579/21; GDPR Art. 15(4))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NamingTask.Decision.class)))
    ResponseEntity<Map<String, Object>> decide(Call call) {
        return call.perform(NamingTask.DECIDE);
    }
}
