package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Guards.refuseIfStale;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A customer's record. It is registered, corrected and completed while the relationship lasts; orders and invoices come and go; the
 * subject may restrict and object at any time. Erasure takes what neither law nor a hold keeps; what a hold keeps goes by itself when
 * the last hold ends. An erased customer takes no more commands but those that end what the law made it keep.
 */
final class Customer {
    @AggregateIdentifier
    private @Nullable StreamId id;

    private final CustomerState state = new CustomerState();
    private final Guards guards = new Guards(state);

    @AggregateMember
    private final Trade trade = new Trade(state, guards);

    @AggregateMember
    private final Holding holding = new Holding(state, guards);

    @AggregateMember
    private final Restricting restricting = new Restricting(state, guards);

    @AggregateMember
    private final Objecting objecting = new Objecting(state, guards);

    @AggregateMember
    private final Keeping keeping = new Keeping(state, guards);

    Customer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterCustomer command) {
        if (id != null) {
            refuseUnlessTheSame(command);
            return;
        }
        apply(new CustomerRegistered(
                command.customer(),
                command.number(),
                command.values(),
                command.source(),
                command.language(),
                command.noticeVersion()));
        object(command.customer(), command.suppressed());
    }

    @CommandHandler
    void decide(CorrectValue command, @MetaDataValue("act") Act act) {
        refuseIfStale(command.expected(), getVersion());
        guards.refuseIfErased(command.value().value().retentionClass());
        guards.refuseIfRestricted(act);
        guards.refuseUnlessHeld(command.value().field());
        if (holds(command.value())) {
            return;
        }
        apply(new ValueCorrected(
                command.customer(), command.value(), command.ground(), command.source(), command.evidence()));
        object(command.customer(), command.suppressed());
    }

    @CommandHandler
    void decide(CompleteValue command, @MetaDataValue("act") Act act) {
        refuseIfStale(command.expected(), getVersion());
        guards.refuseIfErased(command.value().value().retentionClass());
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        if (holds(command.value())) {
            return;
        }
        if (state.values.containsKey(command.value().field())) {
            throw new Refused(Rule.VALUE_ALREADY_HELD, command.value().field());
        }
        apply(new ValueCompleted(command.customer(), command.value(), command.source()));
        object(command.customer(), command.suppressed());
    }

    @CommandHandler
    void decide(RemoveValue command, @MetaDataValue("act") Act act) {
        refuseIfStale(command.expected(), getVersion());
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (!state.values.containsKey(command.field())) {
            return;
        }
        apply(new ValueRemoved(command.customer(), command.field(), command.category(), command.ground()));
    }

    @CommandHandler
    void decide(DiscloseData command, @MetaDataValue("act") Act act) {
        guards.refuseUnlessMayGo(command.extent(), command.disclosure().reason(), act);
        apply(new DataDisclosed(command.customer(), command.disclosure()));
    }

    @CommandHandler
    void decide(TransferData command, @MetaDataValue("act") Act act) {
        guards.refuseUnlessMayGo(command.extent(), command.disclosure().reason(), act);
        apply(new DataTransferred(command.customer(), command.disclosure(), command.transfer()));
    }

    @CommandHandler
    void decide(EndRelationship command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (state.ended != null) {
            Guards.refuseUnless(command.on().equals(state.ended), Rule.RELATIONSHIP_ENDED, "on");
            return;
        }
        apply(new RelationshipEnded(command.customer(), command.on(), command.keptUntil()));
        if (!command.ends().isEmpty()) {
            apply(new RetentionDated(command.customer(), command.ends()));
        }
    }

    /** @return the answer per category; the earlier one when nothing has changed since */
    @CommandHandler
    List<CategoryOutcome> decide(EraseCustomer command, @MetaDataValue("act") Act act) {
        refuseIfStale(command.expected(), getVersion());
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        List<CategoryOutcome> outcomes = Erasure.outcomes(command, state);
        if (!outcomes.equals(state.decided)) {
            apply(new ErasureDecided(command.customer(), outcomes));
            erase(command.customer(), Erasure.going(outcomes, state), ErasureCause.REQUEST);
        }
        return outcomes;
    }

    /** @return whether something due still waits for a hold, a statutory period or a restriction */
    @CommandHandler
    boolean decide(EraseWhatIsDue command) {
        int ending = Erasure.ending(command, state).size();
        if (!state.restrictions.isEmpty()) {
            return ending > 0;
        }
        List<CategoryOutcome> going = Erasure.due(command, state);
        List<String> ended = new Timetable(state)
                .endedKeys(command.today()).stream()
                        .filter(key -> going.stream()
                                .noneMatch(outcome -> outcome.retentionClass().equals(RetentionClass.idOf(key))))
                        .toList();
        List<CategoryOutcome> deferred = state.deferred();
        erase(command.customer(), those(going, deferred, true), ErasureCause.HOLDS_ENDED);
        erase(command.customer(), those(going, deferred, false), ErasureCause.RETENTION_ENDED);
        new Destruction(state, command.customer()).eraseEnded(ended, Erasure.categoriesOf(command, ended));
        return going.size() < ending;
    }

    @EventSourcingHandler
    void evolve(CustomerEvent event) {
        id = event.customer();
        state.evolve(event);
    }

    private void erase(StreamId customer, List<CategoryOutcome> outcomes, ErasureCause cause) {
        new Destruction(state, customer).erase(outcomes, cause);
    }

    /** By class: a key dies once, for one cause. */
    private static List<CategoryOutcome> those(
            List<CategoryOutcome> going, List<CategoryOutcome> deferred, boolean wereDeferred) {
        return going.stream()
                .filter(outcome -> wereDeferred
                        == deferred.stream()
                                .anyMatch(other -> other.retentionClass().equals(outcome.retentionClass())))
                .toList();
    }

    /** What somebody forbade who was erased since stands against the contacts they left (Art. 21(3)). */
    private void object(StreamId customer, List<String> suppressed) {
        suppressed.stream()
                .filter(scope -> !state.objections.contains(scope))
                .forEach(scope -> apply(new ObjectionMade(customer, scope)));
    }

    private boolean holds(FieldValue value) {
        return value.value().fingerprint().equals(state.values.get(value.field()));
    }

    private void refuseUnlessTheSame(RegisterCustomer command) {
        Map<String, Sealed> asked =
                command.values().stream().collect(Collectors.toMap(FieldValue::field, FieldValue::value));
        Function<Sealed, Object> print = Sealed::fingerprint;
        boolean same = state.values.keySet().equals(asked.keySet())
                && asked.entrySet().stream()
                        .allMatch(value -> print.apply(value.getValue()).equals(state.values.get(value.getKey())));
        Guards.refuseUnless(same, Rule.CUSTOMER_NUMBER_TAKEN, "customerNumber");
    }
}
