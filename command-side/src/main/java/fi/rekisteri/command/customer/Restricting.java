package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Guards.refuseIfStale;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** The part of a customer's record that is about restriction, and about telling the subject before it ends (Art. 18, N20). */
final class Restricting {
    private final CustomerState state;
    private final Guards guards;

    Restricting(CustomerState state, Guards guards) {
        this.state = state;
        this.guards = guards;
    }

    @CommandHandler
    void decide(RestrictProcessing command) {
        guards.refuseIfErased();
        if (state.restrictions.contains(command.ground())) {
            return;
        }
        apply(new ProcessingRestricted(command.customer(), command.ground()));
    }

    @CommandHandler
    void decide(RecordLiftingTold command) {
        guards.refuseIfErased();
        guards.refuseUnlessRestricted();
        if (state.toldOfLifting) {
            return;
        }
        apply(new LiftingTold(command.customer(), command.on(), command.channel()));
    }

    @CommandHandler
    void decide(LiftRestriction command) {
        refuseIfStale(command.expected(), getVersion());
        guards.refuseIfErased();
        guards.refuseUnlessRestricted();
        List<RestrictionGround> lifted =
                command.ground() == null ? List.copyOf(state.restrictions) : List.of(command.ground());
        lifted.forEach(guards::refuseUnlessRestrictedBy);
        if (lifted.contains(RestrictionGround.OBJECTION_WEIGHED)) {
            guards.refuseWhileObjectionIsWeighed();
        }
        Guards.refuseUnless(state.toldOfLifting, Rule.SUBJECT_NOT_TOLD, null);
        lifted.forEach(ground -> apply(new RestrictionLifted(command.customer(), ground)));
        new Destruction(state, command.customer()).eraseWhatIsReleased(command.release());
    }
}
