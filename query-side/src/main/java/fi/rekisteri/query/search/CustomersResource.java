package fi.rekisteri.query.search;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "customers")
class CustomersResource {
    private final Search search;

    CustomersResource(Search search) {
        this.search = search;
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
        Question question = Question.of(new Question.Asked(customerNumber, email, phone, name, namePrefix));
        Search.Recorded recorded = search.search(reading, question, new Search.Page(after, limit));
        return Answer.at(recorded.position()).body(recorded.found());
    }
}
