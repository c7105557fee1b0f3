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

/** Paper, visits, reviews and anonymising (N12, N14, N23, Art. 14). */
@RestController
@RequestMapping("/registers/{register}/customers/{customer}")
@Tag(name = "keeping")
class KeepingController {
    private final Anonymising anonymising;
    private final ErasureLetter letter;

    KeepingController(Anonymising anonymising, ErasureLetter letter) {
        this.anonymising = anonymising;
        this.letter = letter;
    }

    @PostMapping("/paper-documents")
    @Operation(operationId = "register-paper-document", summary = "Register a document on paper (N12)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Filing.Paper.class)))
    ResponseEntity<Map<String, Object>> registerPaper(Call call) {
        return call.perform(Filing.REGISTER_PAPER);
    }

    @PostMapping("/paper-documents/{document}/destruction")
    @Operation(
            operationId = "destroy-paper-document",
            summary = "Record that a document on paper was destroyed, also of an erased customer (N12)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Filing.Destruction.class)))
    ResponseEntity<Map<String, Object>> destroyPaper(Call call) {
        return call.perform(Filing.DESTROY_PAPER);
    }

    @PostMapping("/visits")
    @Operation(operationId = "link-visitor-data", summary = "Link data of a visit to the site (N14)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Filing.VisitToLink.class)))
    ResponseEntity<Map<String, Object>> link(Call call) {
        return call.perform(Filing.LINK);
    }

    @PostMapping("/visits/linking-refused")
    @Operation(
            operationId = "refuse-visitor-linking",
            summary = "The customer forbids linking of visits; it is refused from now on (N14)")
    ResponseEntity<Map<String, Object>> refuseLinking(Call call) {
        return call.perform(Filing.REFUSE_LINKING);
    }

    @PostMapping("/visits/linking-allowed")
    @Operation(operationId = "allow-visitor-linking", summary = "The customer allows linking of visits again (N14)")
    ResponseEntity<Map<String, Object>> allowLinking(Call call) {
        return call.perform(Filing.ALLOW_LINKING);
    }

    @PostMapping("/relationship/review")
    @Operation(
            operationId = "review-relationship",
            summary = "A relationship without activity was looked at, and goes on (Art. 5(1)(e))")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reviewing.Day.class)))
    ResponseEntity<Map<String, Object>> reviewRelationship(Call call) {
        return call.perform(Reviewing.RELATIONSHIP);
    }

    @PostMapping("/holds/{hold}/review")
    @Operation(operationId = "set-hold-review", summary = "Set the day on which a hold is looked at again")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reviewing.Day.class)))
    ResponseEntity<Map<String, Object>> reviewHold(Call call) {
        return call.perform(Reviewing.HOLD);
    }

    @PostMapping("/informed")
    @Operation(
            operationId = "record-subject-informed",
            summary = "Record that the customer was told of data from elsewhere (Art. 14)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Reviewing.Informed.class)))
    ResponseEntity<Map<String, Object>> informed(Call call) {
        return call.perform(Reviewing.INFORMED);
    }

    @PostMapping("/contacts")
    @Operation(
            operationId = "record-contact",
            summary = "Record that the customer was addressed: by then data from elsewhere is told of (Art. 14(3)(b))")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Reviewing.Contact.class)))
    ResponseEntity<Map<String, Object>> contact(Call call) {
        return call.perform(Reviewing.CONTACT);
    }

    @PostMapping("/anonymisation")
    @Operation(
            operationId = "anonymise-customer",
            summary = "Anonymise the customer: counted in the statistics, and gone as after an erasure (N23)")
    ResponseEntity<Map<String, Object>> anonymise(Call call) {
        return call.perform(anonymising.task(), answer -> letter.of(call.visit(), answer, call.language()));
    }
}
