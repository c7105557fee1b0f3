package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.DropObjection;
import fi.rekisteri.command.customer.CustomerCommand.OverruleObjection;
import fi.rekisteri.command.customer.CustomerCommand.RaiseObjection;
import fi.rekisteri.command.customer.CustomerCommand.UpholdObjection;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Reasons;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An objection that rests on the subject's own situation (Art. 21(1), N21): it came in a request, restricts while it is weighed, and is
 * upheld or overruled within that request's time.
 */
final class Weighing {
    static final CustomerTask<Raised> RAISE = CustomerTask.ofOfficer("raise-objection", Raised.class, Weighing::raise);
    static final CustomerTask<Upheld> UPHOLD =
            CustomerTask.ofOfficer("uphold-objection", Upheld.class, Weighing::uphold);
    static final CustomerTask<Overruled> OVERRULE =
            CustomerTask.ofOfficer("overrule-objection", Overruled.class, Weighing::overrule);
    static final CustomerTask<Dropped> DROP = CustomerTask.ofOfficer("drop-objection", Dropped.class, Weighing::drop);

    private static final int LONGEST_TEXT = 4_000;

    private Weighing() {}

    @Schema(name = "ObjectionToPurpose", description = "The person objects to a purpose because of their own situation")
    record Raised(
            @Schema(
                    description = "A purpose of the notice, but for those that rest on a legal obligation",
                    requiredMode = REQUIRED)
            @Nullable
            String purpose,

            @Schema(description = "Their situation, up to 4,000 characters; sealed", requiredMode = REQUIRED) @Nullable
            String situation) {}

    @Schema(name = "ObjectionUpheld", description = "The person's situation outweighs: processing for the purpose ends")
    record Upheld(
            @Schema(description = "The purpose objected to", requiredMode = REQUIRED) @Nullable
            String purpose) {}

    @Schema(name = "ObjectionOverruled", description = "The controller shows why the processing goes on")
    record Overruled(
            @Schema(description = "The purpose objected to", requiredMode = REQUIRED) @Nullable
            String purpose,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"compelling-grounds", "legal-claims", "archiving-or-statistics", "no-ground"})
            @Nullable
            String ground,

            @Schema(description = "What the person is told, up to 4,000 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String reasons) {}

    @Schema(name = "ObjectionDropped", description = "The person takes the objection back")
    record Dropped(
            @Schema(description = "The purpose objected to", requiredMode = REQUIRED) @Nullable
            String purpose) {}

    private static Draft raise(Raised given, Desk desk) {
        refuseUnlessAsked(desk);
        String purpose = purpose(given.purpose(), desk.notice());
        return Draft.of(new RaiseObjection(
                desk.stream(CustomerTask.CUSTOMER),
                purpose,
                sealed(Part.OBJECTION_SITUATION, "situation", given.situation(), desk)));
    }

    private static Draft uphold(Upheld given, Desk desk) {
        refuseUnlessAsked(desk);
        return Draft.of(
                new UpholdObjection(desk.stream(CustomerTask.CUSTOMER), Given.needed("purpose", given.purpose())));
    }

    private static Draft overrule(Overruled given, Desk desk) {
        refuseUnlessAsked(desk);
        String purpose = Given.needed("purpose", given.purpose());
        RefusalGround ground = Given.constant("ground", given.ground(), RefusalGround.class);
        if (!ground.overrules()) {
            throw new Refused(Rule.REFUSAL_GROUND_UNFIT, "ground", overruling());
        }
        if (given.reasons() == null || given.reasons().isBlank()) {
            throw new Refused(Rule.REFUSAL_WITHOUT_REASONS, "reasons");
        }
        return Draft.of(new OverruleObjection(
                desk.stream(CustomerTask.CUSTOMER),
                purpose,
                ground,
                sealed(Part.OBJECTION_REASONS, "reasons", given.reasons(), desk)));
    }

    private static Draft drop(Dropped given, Desk desk) {
        return Draft.of(
                new DropObjection(desk.stream(CustomerTask.CUSTOMER), Given.needed("purpose", given.purpose())));
    }

    /** Its request is what it is answered by, and within whose time. */
    private static void refuseUnlessAsked(Desk desk) {
        StreamId request = desk.request().orElseThrow(() -> new Refused(Rule.REQUEST_MISSING, Reasons.REQUEST));
        List<Right> asked =
                desk.requests().asked(request).stream().map(AskedRight::right).toList();
        if (!asked.contains(Right.OBJECTION)) {
            throw new Refused(Rule.RIGHT_NOT_ASKED, Reasons.REQUEST);
        }
    }

    /** What the law obliges to do is not open to weighing. */
    private static String purpose(@Nullable String id, Notice notice) {
        List<Purpose> open = notice.purposes().stream()
                .filter(purpose -> purpose.basis() != LegalBasis.A6_1_C)
                .toList();
        boolean declared = notice.purpose(Given.needed("purpose", id)).isPresent();
        Rule rule = declared ? Rule.PURPOSE_NOT_OBJECTABLE : Rule.PURPOSE_UNDECLARED;
        return Given.declared("purpose", id, Declared.ids(open), rule);
    }

    private static Sealed sealed(Part part, String member, @Nullable String text, Desk desk) {
        return desk.sealerOf(desk.stream(CustomerTask.CUSTOMER))
                .seal(part, Declared.relationship(desk.notice()).id(), Given.plain(member, text, LONGEST_TEXT));
    }

    private static List<String> overruling() {
        return Stream.of(RefusalGround.values())
                .filter(RefusalGround::overrules)
                .map(ground -> ground.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
