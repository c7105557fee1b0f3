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
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        command.suppressed().forEach(scope -> apply(new ObjectionMade(command.customer(), scope)));
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
    void decide(RecordOrder command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased(command.number().retentionClass());
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        var known = known(command.number(), command.known())
                .map(state.orders::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (known != null) {
            refuseUnless(known.equals(command.details().fingerprint()), Rule.ORDER_ALREADY_KNOWN, "number");
            return;
        }
        guards.refuseIfRelationshipEnded();
        apply(new OrderRecorded(command.customer(), command.number(), command.details(), command.keptUntil()));
    }

    @CommandHandler
    void decide(OpenInvoice command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased(command.number().retentionClass());
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        var known = known(command.number(), command.known())
                .map(state.invoices::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (known != null) {
            refuseUnless(known.details().equals(command.details().fingerprint()), Rule.INVOICE_ALREADY_KNOWN, "number");
            return;
        }
        apply(new InvoiceOpened(
                command.customer(), command.number(), command.details(), command.keptUntil(), command.hold()));
    }

    @CommandHandler
    void decide(SettleInvoice command, @MetaDataValue("act") Act act) {
        guards.refuseIfRestricted(act);
        Fingerprint number = invoice(command.invoice());
        Invoices.Invoice invoice = invoice(number);
        if (!invoice.open()) {
            return;
        }
        apply(new InvoiceSettled(command.customer(), number, invoice.hold()));
        eraseWhatWasDeferred(command.customer(), command.today());
    }

    @CommandHandler
    void decide(StartCollection command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        Fingerprint number = invoice(command.invoice());
        Invoices.Invoice invoice = invoice(number);
        if (invoice.collection() != null) {
            return;
        }
        refuseUnless(invoice.open(), Rule.COLLECTION_NOT_OPEN, "number");
        apply(new CollectionStarted(command.customer(), number, command.hold()));
    }

    @CommandHandler
    void decide(EndCollection command, @MetaDataValue("act") Act act) {
        guards.refuseIfRestricted(act);
        Fingerprint number = invoice(command.invoice());
        Invoices.Invoice invoice = invoice(number);
        if (invoice.collection() == null) {
            return;
        }
        apply(new CollectionEnded(command.customer(), number, invoice.collection()));
        eraseWhatWasDeferred(command.customer(), command.today());
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
        refuseUnless(state.holds.placedByHand(command.hold()), Rule.HOLD_ENDS_OTHERWISE, null);
        apply(new HoldLifted(command.customer(), command.hold(), hold.ground()));
        eraseWhatWasDeferred(command.customer(), command.today());
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
        refuseUnless(state.holds.isRole(command.hold()), Rule.CONTACT_ROLE_UNKNOWN, null);
        if (state.holds.hasEnded(command.hold())) {
            return;
        }
        apply(new ContactRoleEnded(command.customer(), command.hold()));
        eraseWhatWasDeferred(command.customer(), command.today());
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
        refuseUnless(state.toldOfLifting, Rule.SUBJECT_NOT_TOLD, null);
        apply(new RestrictionLifted(command.customer()));
        eraseWhatWasDeferred(command.customer(), command.today());
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

    @CommandHandler
    void decide(DiscloseData command, @MetaDataValue("act") Act act) {
        guards.refuseUnlessMayGo(command.extent(), act);
        apply(new DataDisclosed(command.customer(), command.disclosure()));
    }

    @CommandHandler
    void decide(TransferData command, @MetaDataValue("act") Act act) {
        guards.refuseUnlessMayGo(command.extent(), act);
        apply(new DataTransferred(command.customer(), command.disclosure(), command.transfer()));
    }

    @CommandHandler
    void decide(EndRelationship command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (state.ended != null) {
            refuseUnless(command.on().equals(state.ended), Rule.RELATIONSHIP_ENDED, "on");
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

    /** A restricted record is stored and nothing else: what was deferred goes when the restriction is lifted. */
    private void eraseWhatWasDeferred(StreamId customer, LocalDate today) {
        if (state.restrictions.isEmpty()) {
            erase(customer, Erasure.released(state, today), ErasureCause.HOLDS_ENDED);
        }
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

    private static Stream<Fingerprint> known(Sealed number, List<Fingerprint> elsewhere) {
        return Stream.concat(Stream.of(number.fingerprint()), elsewhere.stream());
    }

    private Fingerprint invoice(List<Fingerprint> numbers) {
        return numbers.stream()
                .filter(number -> state.invoices.find(number) != null)
                .findFirst()
                .orElseThrow(() -> new Refused(Rule.INVOICE_UNKNOWN, "number"));
    }

    private Invoices.Invoice invoice(Fingerprint number) {
        Invoices.Invoice invoice = state.invoices.find(number);
        if (invoice == null) {
            throw new Refused(Rule.INVOICE_UNKNOWN, "number");
        }
        return invoice;
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
        refuseUnless(same, Rule.CUSTOMER_NUMBER_TAKEN, "customerNumber");
    }

    private static void refuseUnless(boolean fine, Rule rule, @Nullable String field) {
        if (!fine) {
            throw new Refused(rule, field);
        }
    }
}
