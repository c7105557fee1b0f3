package fi.rekisteri.query.recipient;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.RecipientConsulted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "recipients", description = "Who gets data, and who is told of its changes")
class RecipientsResource {
    private final Recipients recipients;
    private final AccessLog log;

    RecipientsResource(Recipients recipients, AccessLog log) {
        this.recipients = recipients;
        this.log = log;
    }

    @GetMapping("/registers/{register}/recipients")
    @Reads(
            act = "list-recipients",
            roles = {Role.PRIVACY_OFFICER, Role.REGISTER_OWNER, Role.BACK_OFFICE},
            customers = false)
    @Operation(
            operationId = "listRecipients",
            summary = "The named recipients and sources of the register (N5, N7)",
            description =
                    "Each recipient shown gets a record of it. No purpose is needed: no customer's data is touched.")
    ResponseEntity<Recipient.RecipientList> recipients(Reading reading) {
        List<Recipient> found = List.copyOf(recipients.of(reading.register()).values());
        long position = log.record(
                reading,
                found.stream()
                        .map(each -> new RecipientConsulted(reading.register(), each.recipient()))
                        .toList());
        return Answer.at(position).body(new Recipient.RecipientList(found));
    }
}
