package fi.rekisteri.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.rule.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The part of a customer's record that is about holds placed by hand, and about the role of contact person (N10, N21). */
final class Holding {
    private final CustomerState state;
    private final Guards guards;

    Holding(CustomerState state, Guards guards) {
        this.state = state;
        this.guards = guards;
    }

    @CommandHandler
    void decide(PlaceHold command) {
        guards.refuseIfErased();
        if (state.holds.find(command.hold().id()) != null) {
            return;
        }
        apply(new HoldPlaced(command.customer(), command.hold(), command.reason()));
        if (command.reviewOn() != null) {
            apply(new HoldReviewSet(command.customer(), command.hold().id(), command.reviewOn()));
        }
    }

    @CommandHandler
    void decide(LiftHold command) {
        if (state.holds.hasEnded(command.hold())) {
            return;
        }
        var hold = state.holds.find(command.hold());
        if (hold == null) {
            throw new Refused(Rule.HOLD_UNKNOWN);
        }
        Guards.refuseUnless(state.holds.placedByHand(command.hold()), Rule.HOLD_ENDS_OTHERWISE, null);
        apply(new HoldLifted(command.customer(), command.hold(), hold.ground()));
        new Destruction(state, command.customer()).eraseWhatIsReleased(command.release());
    }

    @CommandHandler
    void decide(StartContactRole command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (state.holds.holdsRoleIn(command.organisation().fingerprint())) {
            return;
        }
        guards.refuseIfErasureIsPending();
        apply(new ContactRoleStarted(command.customer(), command.organisation(), command.hold()));
    }

    @CommandHandler
    void decide(EndContactRole command, @MetaDataValue("act") Act act) {
        guards.refuseIfRestricted(act);
        Guards.refuseUnless(state.holds.isRole(command.hold()), Rule.CONTACT_ROLE_UNKNOWN, null);
        if (state.holds.hasEnded(command.hold())) {
            return;
        }
        apply(new ContactRoleEnded(command.customer(), command.hold()));
        new Destruction(state, command.customer()).eraseWhatIsReleased(command.release());
    }
}
