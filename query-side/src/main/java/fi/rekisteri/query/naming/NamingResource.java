package fi.rekisteri.query.naming;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.naming.Decisions.Decision;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.query.reading.Subjects;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.NamingConsulted;
import fi.rekisteri.shared.event.AccessEvent.StaffNamed;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "extract")
class NamingResource {
    private final Decisions decisions;
    private final Subjects subjects;
    private final KeyStore keys;
    private final AccessLog log;

    NamingResource(Decisions decisions, Subjects subjects, KeyStore keys, AccessLog log) {
        this.decisions = decisions;
        this.subjects = subjects;
        this.keys = keys;
        this.log = log;
    }

    @GetMapping("/registers/{register}/customers/{id}/extract/{entry}/name")
    @Reads(act = "name-staff", roles = Role.PRIVACY_OFFICER)
    @Operation(
            operationId = "nameStaff",
            summary = "Who of the staff was behind one entry of the extract, once it is decided to tell",
            description =
                    "On record with the data subject and with the employee. Without a decision on record it is refused.")
    ResponseEntity<StaffName> name(
            Reading reading,
            @PathVariable String id,
            @Parameter(description = "The entry's position in the log") @PathVariable @Min(0) long entry)
            throws SQLException {
        StreamId customer = customer(reading, id);
        StreamId account = staffBehind(reading, entry, customer);
        Decision decision = decisions
                .of(account, customer, entry)
                .orElseThrow(() -> log.refused(reading, Rule.NAMING_UNDECIDED, customer.id()));
        String name = opened(account, decision.opened().name())
                .orElseThrow(() -> log.refused(reading, Rule.NOBODY_TO_NAME, customer.id()));
        long position =
                log.record(reading, List.of(named(reading, customer.id(), entry), named(reading, account.id(), entry)));
        return Answer.at(position).body(told(customer, decision, name));
    }

    @GetMapping("/registers/{register}/customers/{id}/extract/{entry}/naming")
    @Reads(act = "consult-naming", roles = Role.PRIVACY_OFFICER)
    @Operation(
            operationId = "consultNaming",
            summary = "Whether it is decided to tell who of the staff was behind one entry of the extract",
            description = "Names nobody. On record with the data subject and, once it is decided, with the employee.")
    ResponseEntity<Naming> naming(
            Reading reading,
            @PathVariable String id,
            @Parameter(description = "The entry's position in the log") @PathVariable @Min(0) long entry) {
        StreamId customer = customer(reading, id);
        StreamId account = staffBehind(reading, entry, customer);
        Optional<Decision> decision = decisions.of(account, customer, entry);
        Stream<StreamId> concerned = decision.isPresent() ? Stream.of(customer, account) : Stream.of(customer);
        long position = log.record(
                reading,
                concerned
                        .map(one -> new NamingConsulted(reading.register(), one.id(), entry))
                        .toList());
        return Answer.at(position)
                .body(new Naming(
                        customer.id(), entry, decision.map(NamingDecision::of).orElse(null)));
    }

    private StreamId customer(Reading reading, String id) {
        StreamId customer = new StreamId(reading.register(), Ids.parameter("id", id));
        if (!subjects.exists(reading.register(), customer.id())) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        return customer;
    }

    private StreamId staffBehind(Reading reading, long entry, StreamId customer) {
        return decisions
                .staffBehind(entry, customer)
                .orElseThrow(() -> log.refused(reading, Rule.NOBODY_TO_NAME, customer.id()));
    }

    private static StaffNamed named(Reading reading, UUID subject, long entry) {
        return new StaffNamed(reading.register(), subject, entry);
    }

    private static StaffName told(StreamId customer, Decision decision, String name) {
        return new StaffName(
                customer.id(),
                decision.decided().entry(),
                name,
                decision.logged().position(),
                decision.logged().recordedAt(),
                Answer.word(decision.decided().ground()),
                Answer.word(decision.decided().askedBy()));
    }

    private Optional<String> opened(StreamId account, Sealed name) throws SQLException {
        Map<String, SubjectKey> living = keys.keys(account);
        return living.containsKey(name.retentionClass())
                ? Optional.of(
                        new Opener(living).open(Part.ACCOUNT_NAME.id(), name).asString())
                : Optional.empty();
    }
}
