package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.RegisterCustomer;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A customer comes into the register (N6, N7, Art. 13). */
final class Registering {
    static final CustomerTask<Registration> REGISTER =
            CustomerTask.ofStaff("register-customer", Registration.class, Registering::register);
    private static final String NUMBER = "customerNumber";
    private static final int LONGEST_NUMBER = 64;

    private Registering() {}

    @Schema(description = "A new customer")
    record Registration(
            @Schema(description = "The controller's own number, unique in the register; up to 64 characters") @Nullable
            String customerNumber,

            @Schema(
                    description = "Values by the field ids of the notice: text, but for postal addresses",
                    requiredMode = REQUIRED)
            @Nullable
            Map<String, JsonNode> values,

            @Schema(description = "Where the values come from: a source of the notice", requiredMode = REQUIRED)
            @Nullable
            String source,

            @Schema(description = "Language of the customer, ISO 639-1, one of the notice's", requiredMode = REQUIRED)
            @Nullable
            String language) {}

    private static Draft register(Registration given, Desk desk) {
        Notice notice = desk.notice();
        String source = Declared.source(notice, given.source());
        String language = language(notice, given.language());
        String number =
                given.customerNumber() == null ? null : Shape.text(NUMBER, given.customerNumber(), LONGEST_NUMBER);
        Optional<StreamId> known = number == null ? Optional.empty() : desk.customerOf(number);
        StreamId customer = known.orElseGet(desk::newStream);
        Sealer sealer = known.isPresent() ? desk.sealerOf(customer) : desk.newSealer(customer);
        Map<String, Plain> plain = plain(notice, given.values());
        List<FieldValue> values = plain.entrySet().stream()
                .map(one -> seal(notice, Declared.field(notice, one.getKey()), one.getValue(), sealer))
                .toList();
        String kept = Declared.relationship(notice).id();
        Sealed sealed = number == null ? null : sealer.seal(Part.CUSTOMER_NUMBER, kept, Values.text(number));
        List<String> suppressed = known.isPresent() ? List.of() : desk.suppressed(plain);
        Draft draft = Draft.of(
                new RegisterCustomer(customer, sealed, values, source, language, notice.version(), suppressed));
        if (!suppressed.isEmpty()) {
            draft = draft.telling("objections", String.join(" ", suppressed));
        }
        return number == null || known.isPresent() ? draft : draft.with(desk.claim(customer, number, kept));
    }

    /** In their canonical form. What lives by the relationship comes first: a record is erased when that class is. */
    private static Map<String, Plain> plain(Notice notice, @Nullable Map<String, JsonNode> given) {
        if (given == null || given.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, "values");
        }
        String first = Declared.relationship(notice).id();
        given.keySet().forEach(id -> Declared.field(notice, id));
        Map<String, Plain> plain = new LinkedHashMap<>();
        notice.fields().stream()
                .filter(field -> given.containsKey(field.id()))
                .sorted(Comparator.comparing(
                        field -> !Declared.retentionClass(notice, field).equals(first)))
                .forEach(field -> plain.put(
                        field.id(),
                        Values.canonical(field.kind(), field.id(), Objects.requireNonNull(given.get(field.id())))));
        return plain;
    }

    private static FieldValue seal(Notice notice, Field field, Plain value, Sealer sealer) {
        return sealer.seal(field, Declared.retentionClass(notice, field), value);
    }

    private static String language(Notice notice, @Nullable String code) {
        List<String> spoken =
                notice.answerLanguages().stream().map(Language::code).toList();
        return Given.declared("language", code, spoken, Rule.LANGUAGE_UNDECLARED);
    }
}
