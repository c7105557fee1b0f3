package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.CompleteValue;
import fi.rekisteri.command.customer.CustomerCommand.CorrectValue;
import fi.rekisteri.command.customer.CustomerCommand.RemoveValue;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.log.Command;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong is corrected, what is missing completed, what is unnecessary removed: three acts (Art. 16, 17; N19). */
final class Rectifying {
    static final CustomerTask<Correction> CORRECT = CustomerTask.ofStaff(
                    "correct-value", Correction.class, Rectifying::correct)
            .onVersionSeen();
    static final CustomerTask<Completion> COMPLETE = CustomerTask.ofStaff(
                    "complete-value", Completion.class, Rectifying::complete)
            .onVersionSeen();
    static final CustomerTask<Removal> REMOVE = CustomerTask.ofStaff("remove-value", Removal.class, Rectifying::remove)
            .onVersionSeen();
    private static final int LONGEST_EVIDENCE = 2_000;

    private Rectifying() {}

    @Schema(description = "A right value in place of a wrong one")
    record Correction(
            @Schema(description = "Id of a field of the notice", requiredMode = REQUIRED) @Nullable
            String field,

            @Schema(requiredMode = REQUIRED) @Nullable JsonNode value,

            @Schema(
                    description = "Why the old value goes",
                    requiredMode = REQUIRED,
                    allowableValues = {"wrong", "unnecessary", "incomplete", "outdated"})
            @Nullable
            String ground,

            @Schema(description = "Where the new value comes from: a source of the notice", requiredMode = REQUIRED)
            @Nullable
            String source,

            @Schema(description = "What the correction rests on; up to 2,000 characters, sealed") @Nullable
            String evidence) {}

    @Schema(description = "A first value of a field")
    record Completion(
            @Schema(description = "Id of a field of the notice", requiredMode = REQUIRED) @Nullable
            String field,

            @Schema(requiredMode = REQUIRED) @Nullable JsonNode value,

            @Schema(description = "Where the value comes from: a source of the notice", requiredMode = REQUIRED)
            @Nullable
            String source) {}

    @Schema(description = "A value that goes without another in its place")
    record Removal(
            @Schema(description = "Id of a field of the notice", requiredMode = REQUIRED) @Nullable
            String field,

            @Schema(
                    description = "Why it goes",
                    requiredMode = REQUIRED,
                    allowableValues = {"wrong", "unnecessary", "incomplete", "outdated"})
            @Nullable
            String ground) {}

    private static Draft correct(Correction given, Desk desk) {
        Notice notice = desk.notice();
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Field field = Declared.field(notice, Given.needed("field", given.field()));
        Sealer sealer = desk.sealerOf(customer);
        Plain plain = plain(field, given.value());
        FieldValue value = sealer.seal(field, Declared.retentionClass(notice, field), plain);
        ValueGround ground = Given.constant("ground", given.ground(), ValueGround.class);
        String source = Declared.source(notice, given.source());
        Sealed evidence = given.evidence() == null
                ? null
                : sealer.seal(
                        Part.EVIDENCE,
                        Declared.retentionClass(notice, field),
                        Given.plain("evidence", given.evidence(), LONGEST_EVIDENCE));
        List<String> suppressed = desk.suppressed(customer, field, plain);
        return telling(
                suppressed, new CorrectValue(customer, desk.expected(), value, ground, source, evidence, suppressed));
    }

    private static Draft complete(Completion given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Field field = Declared.field(desk.notice(), Given.needed("field", given.field()));
        Plain plain = plain(field, given.value());
        FieldValue value = desk.sealerOf(customer).seal(field, Declared.retentionClass(desk.notice(), field), plain);
        String source = Declared.source(desk.notice(), given.source());
        List<String> suppressed = desk.suppressed(customer, field, plain);
        return telling(suppressed, new CompleteValue(customer, desk.expected(), value, source, suppressed));
    }

    /** Whoever brings in a contact of somebody who objected is told which uses it forbids. */
    private static Draft telling(List<String> suppressed, Command command) {
        Draft draft = Draft.of(command);
        return suppressed.isEmpty() ? draft : draft.telling("objections", String.join(" ", suppressed));
    }

    private static Draft remove(Removal given, Desk desk) {
        Field field = Declared.field(desk.notice(), Given.needed("field", given.field()));
        ValueGround ground = Given.constant("ground", given.ground(), ValueGround.class);
        return Draft.of(new RemoveValue(
                desk.stream(CustomerTask.CUSTOMER), desk.expected(), field.id(), field.category(), ground));
    }

    private static Plain plain(Field field, @Nullable JsonNode value) {
        if (value == null) {
            throw new Refused(Rule.VALUE_MISSING, field.id());
        }
        return Values.canonical(field.kind(), field.id(), value);
    }
}
