package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.LiftRestriction;
import fi.rekisteri.command.customer.CustomerCommand.MakeObjection;
import fi.rekisteri.command.customer.CustomerCommand.RecordLiftingTold;
import fi.rekisteri.command.customer.CustomerCommand.RestrictProcessing;
import fi.rekisteri.command.customer.CustomerCommand.WithdrawObjection;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Restriction (Art. 18, N20) and objection by scope (Art. 21(2)-(3), N17, N24). Anyone on the staff takes an objection down; restricting is weighed. */
final class Rights {
    static final CustomerTask<Restriction> RESTRICT =
            CustomerTask.ofOfficer("restrict-processing", Restriction.class, Rights::restrict);
    static final CustomerTask<Told> TELL = CustomerTask.ofOfficer("record-lifting-told", Told.class, Rights::tell);
    static final CustomerTask<Lifting> LIFT = CustomerTask.ofOfficer("lift-restriction", Lifting.class, Rights::lift)
            .onVersionSeen();
    static final CustomerTask<Objection> OBJECT =
            CustomerTask.ofStaff("make-objection", Objection.class, Rights::object);
    static final CustomerTask<Objection> WITHDRAW =
            CustomerTask.ofStaff("withdraw-objection", Objection.class, Rights::withdraw);

    private static final List<String> CHANNELS = List.of("letter", "email", "phone", "in-person", "online-service");

    /** The other ground is that of an objection, and comes with it. */
    private static final List<String> BY_HAND = List.of("accuracy-contested", "unlawful-but-kept", "needed-for-claims");

    private Rights() {}

    @Schema(description = "Processing is restricted to storage")
    record Restriction(
            @Schema(
                    description = "Art. 18(1)(a)-(c); (d) comes with the objection that is weighed",
                    requiredMode = REQUIRED,
                    allowableValues = {"accuracy-contested", "unlawful-but-kept", "needed-for-claims"})
            @Nullable
            String ground) {}

    @Schema(description = "The person has been told that the restriction will be lifted (Art. 18(3))")
    record Told(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    description = "In which way",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "in-person", "online-service"})
            @Nullable
            String channel) {}

    @Schema(description = "A ground of restriction ends")
    record Lifting(
            @Schema(
                    description = "The one that ends; every one that stands, where none is named",
                    allowableValues = {
                        "accuracy-contested",
                        "unlawful-but-kept",
                        "needed-for-claims",
                        "objection-weighed"
                    })
            @Nullable
            String ground) {}

    @Schema(description = "A use that the person forbids, or allows again")
    record Objection(
            @Schema(description = "An objection scope of the notice", requiredMode = REQUIRED) @Nullable
            String scope) {}

    private static Draft restrict(Restriction given, Desk desk) {
        RestrictionGround ground = ground(given.ground());
        if (ground == RestrictionGround.OBJECTION_WEIGHED) {
            throw new Refused(Rule.COMES_WITH_OBJECTION, "ground", BY_HAND);
        }
        return Draft.of(new RestrictProcessing(desk.stream(CustomerTask.CUSTOMER), ground));
    }

    private static Draft tell(Told given, Desk desk) {
        return Draft.of(new RecordLiftingTold(
                desk.stream(CustomerTask.CUSTOMER),
                Given.past("on", given.on(), desk.today()),
                Given.word("channel", given.channel(), CHANNELS)));
    }

    private static Draft lift(Lifting given, Desk desk) {
        return Draft.of(new LiftRestriction(
                desk.stream(CustomerTask.CUSTOMER),
                desk.expected(),
                given.ground() == null ? null : ground(given.ground()),
                Releasing.now(desk)));
    }

    private static RestrictionGround ground(@Nullable String word) {
        return Given.constant("ground", word, RestrictionGround.class);
    }

    private static Draft object(Objection given, Desk desk) {
        return Draft.of(new MakeObjection(desk.stream(CustomerTask.CUSTOMER), scope(given, desk)));
    }

    private static Draft withdraw(Objection given, Desk desk) {
        return Draft.of(new WithdrawObjection(desk.stream(CustomerTask.CUSTOMER), scope(given, desk)));
    }

    private static String scope(Objection given, Desk desk) {
        List<String> scopes = Declared.ids(desk.notice().objectionScopes());
        return Given.declared("scope", given.scope(), scopes, Rule.OBJECTION_SCOPE_UNDECLARED);
    }
}
