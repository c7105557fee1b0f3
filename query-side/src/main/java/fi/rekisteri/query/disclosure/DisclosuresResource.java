package fi.rekisteri.query.disclosure;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.query.reading.Subjects;
import fi.rekisteri.query.recipient.Recipients;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.DisclosuresConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "recipients", description = "Who gets data, and who is told of its changes")
class DisclosuresResource {
    private static final String NEWEST = "9223372036854775807";

    private final Disclosures disclosures;
    private final Recipients recipients;
    private final Subjects subjects;
    private final AccessLog log;

    DisclosuresResource(Disclosures disclosures, Recipients recipients, Subjects subjects, AccessLog log) {
        this.disclosures = disclosures;
        this.recipients = recipients;
        this.subjects = subjects;
        this.log = log;
    }

    @GetMapping("/registers/{register}/customers/{id}/disclosures")
    @Reads(
            act = "consult-disclosures",
            roles = {Role.PRIVACY_OFFICER, Role.REGULATOR})
    @Operation(
            operationId = "consultDisclosures",
            summary = "To whom a customer's data went, by name, newest first, also after erasure (Art. 15(1)(c))",
            description = "Recorded in the customer's history before it is answered.")
    ResponseEntity<Disclosure.DisclosureList> ofCustomer(Reading reading, @PathVariable String id) {
        UUID customer = Ids.parameter("id", id);
        if (!subjects.exists(reading.register(), customer)) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        List<Disclosure> found = disclosures.of(new StreamId(reading.register(), customer));
        long position = log.record(reading, List.of(new DisclosuresConsulted(reading.register(), customer)));
        return Answer.at(position).body(new Disclosure.DisclosureList(found, null));
    }

    @GetMapping("/registers/{register}/recipients/{recipient}/disclosures")
    @Reads(
            act = "list-disclosures",
            roles = {Role.PRIVACY_OFFICER, Role.REGULATOR})
    @Operation(
            operationId = "listDisclosures",
            summary = "What a recipient got, of whom and when, newest first",
            description = "Each customer named on the page gets a record of it.")
    ResponseEntity<Disclosure.DisclosureList> ofRecipient(
            Reading reading,
            @PathVariable String recipient,
            @Parameter(description = "Disclosures below this position; the last page's 'next'")
                    @RequestParam(defaultValue = NEWEST)
                    @Min(0)
                    long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        UUID id = Ids.parameter("recipient", recipient);
        if (!recipients.of(reading.register()).containsKey(id)) {
            throw log.refused(reading, Rule.RECIPIENT_UNKNOWN, null);
        }
        List<DisclosureRow> rows = disclosures.to(new StreamId(reading.register(), id), before, limit + 1);
        boolean more = rows.size() > limit;
        List<DisclosureRow> shown = more ? rows.subList(0, limit) : rows;
        Disclosure.DisclosureList listed = new Disclosure.DisclosureList(
                disclosures.told(reading.register(), shown),
                more ? shown.getLast().position() : null);
        List<DisclosuresConsulted> consulted = shown.stream()
                .map(row -> row.ofCustomer().id())
                .distinct()
                .map(customer -> new DisclosuresConsulted(reading.register(), customer))
                .toList();
        return Answer.at(log.record(reading, consulted)).body(listed);
    }
}
