package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.EndContactRole;
import fi.rekisteri.command.customer.CustomerCommand.LiftHold;
import fi.rekisteri.command.customer.CustomerCommand.PlaceHold;
import fi.rekisteri.command.customer.CustomerCommand.StartContactRole;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds an erasure back: grounds placed by hand, and roles as contact of an organisation (N10, N21, Art. 17(3)). */
final class Holding {
    static final CustomerTask<HoldToPlace> PLACE =
            CustomerTask.ofOfficer("place-hold", HoldToPlace.class, Holding::place);
    static final CustomerTask<Nothing> LIFT = CustomerTask.ofOfficer("lift-hold", Nothing.class, Holding::lift);
    static final CustomerTask<ContactRole> START_ROLE =
            CustomerTask.ofStaff("start-contact-role", ContactRole.class, Holding::startRole);
    static final CustomerTask<Nothing> END_ROLE =
            CustomerTask.ofStaff("end-contact-role", Nothing.class, Holding::endRole);

    /** These come and go with what they are about. */
    private static final Set<String> AUTOMATIC = Set.of("open-invoice", "collection", "contact-role");

    private static final String HOLD = "hold";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ORGANISATION = 200;

    private Holding() {}

    @Schema(
            name = "Hold",
            description = "A ground to keep data although its subject asks for erasure or its time is up")
    record HoldToPlace(
            @Schema(description = "A hold ground of the notice that is placed by hand", requiredMode = REQUIRED)
            @Nullable
            String ground,

            @Schema(description = "Last day it holds; without one, until it is lifted", format = "date") @Nullable
            String until,

            @Schema(
                    description = "Day on which somebody looks again whether it is needed, while it holds",
                    format = "date")
            @Nullable
            String reviewOn,

            @Schema(description = "Why, up to 1,000 characters; sealed") @Nullable
            String reason) {}

    @Schema(description = "The customer acts as contact of a company or organisation")
    record ContactRole(
            @Schema(description = "Name of the organisation, up to 200 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String organisation) {}

    private static Draft place(HoldToPlace given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        List<String> allowed = Declared.ids(desk.notice().holdGrounds()).stream()
                .filter(ground -> !AUTOMATIC.contains(ground))
                .toList();
        String ground = Given.declared("ground", given.ground(), allowed, Rule.HOLD_GROUND_UNDECLARED);
        LocalDate until = given.until() == null ? null : Given.date("until", given.until());
        Hold hold = Declared.hold(desk, ground, until);
        return Draft.of(new PlaceHold(customer, hold, reason(given, desk, customer), reviewOn(given, until, desk)))
                .telling(HOLD, hold.id().toString());
    }

    private static @Nullable LocalDate reviewOn(HoldToPlace given, @Nullable LocalDate until, Desk desk) {
        if (given.reviewOn() == null) {
            return null;
        }
        LocalDate day = Given.date("reviewOn", given.reviewOn());
        if (day.isBefore(desk.today()) || (until != null && day.isAfter(until))) {
            throw new Refused(Rule.HOLD_REVIEW_PAST, "reviewOn");
        }
        return day;
    }

    private static @Nullable Sealed reason(HoldToPlace given, Desk desk, StreamId customer) {
        if (given.reason() == null) {
            return null;
        }
        Sealer sealer = desk.sealerOf(customer);
        return sealer.seal(
                Part.HOLD_REASON,
                Declared.relationship(desk.notice()).id(),
                Given.plain("reason", given.reason(), LONGEST_REASON));
    }

    private static Draft lift(Nothing given, Desk desk) {
        return Draft.of(new LiftHold(desk.stream(CustomerTask.CUSTOMER), desk.id(HOLD), Releasing.now(desk)));
    }

    private static Draft startRole(ContactRole given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Sealed organisation = desk.sealerOf(customer)
                .seal(
                        Part.ORGANISATION,
                        Declared.relationship(desk.notice()).id(),
                        Given.plain("organisation", given.organisation(), LONGEST_ORGANISATION));
        Hold hold = Declared.hold(desk, "contact-role", null);
        return Draft.of(new StartContactRole(customer, organisation, hold))
                .telling(HOLD, hold.id().toString());
    }

    private static Draft endRole(Nothing given, Desk desk) {
        return Draft.of(new EndContactRole(desk.stream(CustomerTask.CUSTOMER), desk.id(HOLD), Releasing.now(desk)));
    }
}
