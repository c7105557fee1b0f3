package fi.rekisteri.query.search;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Body;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "customers")
class CustomersResource {
    private static final long NOT_PAGED = -1;

    private final Search search;
    private final AccessLog log;

    CustomersResource(Search search, AccessLog log) {
        this.search = search;
        this.log = log;
    }

    @GetMapping("/registers/{register}/customers")
    @Reads(
            act = "search-customers",
            roles = {Role.PRIVACY_OFFICER, Role.BACK_OFFICE})
    @Operation(
            operationId = "searchCustomers",
            summary = "Customers by number, e-mail, phone, name or beginnings of names; without any of them a list",
            description =
                    "Every customer shown is recorded in that customer's history before the page is answered. Letter case"
                            + " does not matter; a name without å, ä and ö finds those with them, too.")
    ResponseEntity<Found> customers(
            Reading reading,
            @RequestParam(required = false) @Nullable String customerNumber,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String namePrefix,
            @RequestParam(defaultValue = "-1") @Min(-1) long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return found(reading, new Question.Asked(customerNumber, email, phone, name, namePrefix), after, limit);
    }

    @PostMapping(path = "/registers/{register}/customers/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Reads(
            act = "search-customers",
            roles = {Role.PRIVACY_OFFICER, Role.BACK_OFFICE})
    @Operation(
            operationId = "searchCustomersUnseen",
            summary = "The same, with the criteria in the body, so that they stand in no address",
            description = "Recorded in the same way. At least one criterion is needed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Question.Asked.class))))
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<Found> unseen(
            Reading reading,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(hidden = true) HttpServletRequest http)
            throws IOException {
        try {
            return found(reading, Question.Asked.in(Body.of(http)), NOT_PAGED, limit);
        } catch (Body.Wrong e) {
            throw log.refused(reading, e.rule(), e.field(), null);
        }
    }

    private ResponseEntity<Found> found(Reading reading, Question.Asked asked, long after, int limit) {
        Question question = Question.of(asked);
        Search.Recorded recorded = search.search(reading, question, new Search.Page(after, limit));
        return Answer.at(recorded.position()).body(recorded.found());
    }
}
