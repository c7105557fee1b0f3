package fi.rekisteri.query.customer;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "customers", description = "The current register")
class CustomerResource {
    private final Consultation consultation;

    CustomerResource(Consultation consultation) {
        this.consultation = consultation;
    }

    @GetMapping("/registers/{register}/customers/{id}")
    @Reads(
            act = "consult-customer",
            roles = {Role.PRIVACY_OFFICER, Role.BACK_OFFICE})
    @Operation(
            operationId = "consultCustomer",
            summary = "All that is held of one customer, with provenance",
            description = "Recorded in the customer's history before it is answered, every time: there is no 304.")
    ResponseEntity<Customer> customer(Reading reading, @PathVariable String id) {
        Consultation.Recorded recorded = consultation.consult(reading, Ids.parameter("id", id));
        return Answer.at(recorded.position())
                .eTag("\"" + recorded.customer().version() + "\"")
                .body(recorded.customer());
    }
}
