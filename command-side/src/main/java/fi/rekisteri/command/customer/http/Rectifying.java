package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.CompleteValue;
import fi.rekisteri.command.customer.CustomerCommand.CorrectValue;
import fi.rekisteri.command.customer.CustomerCommand.RemoveValue;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
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
        FieldValue value = seal(notice, field, given.value(), sealer);
        ValueGround ground = Given.constant("ground", given.ground(), ValueGround.class);
        String source = Declared.source(notice, given.source());
        Sealed evidence = given.evidence() == null
                ? null
                : sealer.seal(
                        Part.EVIDENCE,
                        Declared.retentionClass(notice, field),
                        Given.plain("evidence", given.evidence(), LONGEST_EVIDENCE));
        return Draft.of(new CorrectValue(customer, desk.expected(), value, ground, source, evidence));
    }

    private static Draft complete(Completion given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Field field = Declared.field(desk.notice(), Given.needed("field", given.field()));
        FieldValue value = seal(desk.notice(), field, given.value(), desk.sealerOf(customer));
        String source = Declared.source(desk.notice(), given.source());
        return Draft.of(new CompleteValue(customer, desk.expected(), value, source));
    }

    private static Draft remove(Removal given, Desk desk) {
        Field field = Declared.field(desk.notice(), Given.needed("field", given.field()));
        ValueGround ground = Given.constant("ground", given.ground(), ValueGround.class);
        return Draft.of(new RemoveValue(
                desk.stream(CustomerTask.CUSTOMER), desk.expected(), field.id(), field.category(), ground));
    }

    private static FieldValue seal(Notice notice, Field field, @Nullable JsonNode value, Sealer sealer) {
        if (value == null) {
            throw new Refused(Rule.VALUE_MISSING, field.id());
        }
        return sealer.seal(
                field, Declared.retentionClass(notice, field), Values.canonical(field.kind(), field.id(), value));
    }
}
