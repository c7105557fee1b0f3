package fi.rekisteri.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.RestrictionGround;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * The part of a customer's record that is about what the subject forbids. An objection by scope is absolute and takes effect at once
 * (Art. 21(2)-(3), N17); one that rests on the subject's situation restricts until it is weighed, and ends the purpose if it is upheld
 * (Art. 21(1), N21).
 */
final class Objecting {
    private final CustomerState state;
    private final Guards guards;

    Objecting(CustomerState state, Guards guards) {
        this.state = state;
        this.guards = guards;
    }

    @CommandHandler
    void decide(MakeObjection command) {
        guards.refuseIfErased();
        if (state.objections.contains(command.scope())) {
            return;
        }
        apply(new ObjectionMade(command.customer(), command.scope()));
    }

    @CommandHandler
    void decide(WithdrawObjection command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (!state.objections.contains(command.scope())) {
            return;
        }
        apply(new ObjectionWithdrawn(command.customer(), command.scope()));
    }

    /** Restricts until it is decided (Art. 18(1)(d)). What was overruled can be raised again: situations change. */
    @CommandHandler
    void decide(RaiseObjection command) {
        guards.refuseIfErased();
        Weighing weighing = state.weighed.get(command.purpose());
        if (weighing == Weighing.OPEN || weighing == Weighing.UPHELD) {
            return;
        }
        apply(new ObjectionRaised(command.customer(), command.purpose(), command.situation()));
        if (!state.restrictions.contains(RestrictionGround.OBJECTION_WEIGHED)) {
            apply(new ProcessingRestricted(command.customer(), RestrictionGround.OBJECTION_WEIGHED));
        }
    }

    @CommandHandler
    void decide(UpholdObjection command) {
        guards.refuseIfErased();
        if (state.weighed.get(command.purpose()) == Weighing.UPHELD) {
            return;
        }
        guards.refuseUnlessWeighed(command.purpose());
        apply(new ObjectionUpheld(command.customer(), command.purpose()));
    }

    @CommandHandler
    void decide(OverruleObjection command) {
        guards.refuseIfErased();
        if (state.weighed.get(command.purpose()) == Weighing.OVERRULED) {
            return;
        }
        guards.refuseUnlessWeighed(command.purpose());
        apply(new ObjectionOverruled(command.customer(), command.purpose(), command.ground(), command.reasons()));
    }

    @CommandHandler
    void decide(DropObjection command) {
        guards.refuseIfErased();
        if (!state.weighed.containsKey(command.purpose())) {
            return;
        }
        apply(new ObjectionDropped(command.customer(), command.purpose()));
    }
}
