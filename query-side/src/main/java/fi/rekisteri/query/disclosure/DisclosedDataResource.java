package fi.rekisteri.query.disclosure;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Bars;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.customer.Dossiers;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.DisclosureHandedOut;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "recipients", description = "Who gets data, and who is told of its changes")
class DisclosedDataResource {
    private final Disclosures disclosures;
    private final Dossiers dossiers;
    private final AccessLog log;

    DisclosedDataResource(Disclosures disclosures, Dossiers dossiers, AccessLog log) {
        this.disclosures = disclosures;
        this.dossiers = dossiers;
        this.log = log;
    }

    @GetMapping("/registers/{register}/customers/{id}/disclosures/{disclosure}/data")
    @Reads(
            act = "hand-out-disclosure",
            roles = {Role.PRIVACY_OFFICER, Role.BACK_OFFICE})
    @Operation(
            operationId = "handOutDisclosure",
            summary = "The data of a disclosure, for its recipient: exactly its fields, as they are now (N8)",
            description = "Under the purpose it was disclosed for. Each time it is on record before it leaves.")
    ResponseEntity<DisclosedData> data(Reading reading, @PathVariable String id, @PathVariable String disclosure) {
        UUID customer = Ids.parameter("id", id);
        DisclosureRow row = disclosures
                .find(new StreamId(reading.register(), customer), Ids.parameter("disclosure", disclosure))
                .orElseThrow(() -> log.refused(reading, Rule.DISCLOSURE_UNKNOWN, null));
        if (row.purpose() != null && !row.purpose().equals(reading.act().purpose())) {
            throw log.refused(reading, Rule.PURPOSE_UNDECLARED, customer);
        }
        Customer held = held(reading, customer);
        if (held.values() == null) {
            throw log.refused(reading, Rule.CUSTOMER_ERASED, customer);
        }
        DisclosedData data = DisclosedData.of(row, held);
        long position = log.record(reading, List.of(handedOut(reading, row, data.fields())));
        return Answer.at(position).body(data);
    }

    private Customer held(Reading reading, UUID customer) {
        Dossiers.Locked locked = dossiers.find(new StreamId(reading.register(), customer))
                .orElseThrow(() -> log.refused(reading, Rule.CUSTOMER_UNKNOWN, null));
        Rule bar = Bars.between(reading, locked.card()).orElse(null);
        if (bar != null) {
            throw log.refused(reading, bar, customer);
        }
        return dossiers.open(locked).customer();
    }

    private static DisclosureHandedOut handedOut(Reading reading, DisclosureRow row, List<String> fields) {
        List<String> categories = reading.notice().fields().stream()
                .filter(field -> fields.contains(field.id()))
                .map(Field::category)
                .distinct()
                .toList();
        return new DisclosureHandedOut(
                reading.register(),
                row.ofCustomer().id(),
                row.id(),
                row.toRecipient().id(),
                categories,
                fields);
    }
}
