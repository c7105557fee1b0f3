package fi.rekisteri.command.request;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.*;
import fi.rekisteri.shared.event.Closing;
import fi.rekisteri.shared.event.Fulfilment;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.*;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A data subject's request. It is received and the clock starts; who asks is found and verified, what is asked made clear, and the clock
 * stands meanwhile; each right is fulfilled or refused; the answer is delivered, and with it the request is closed. The subject may take
 * it back at any time before.
 */
final class Request {
    @AggregateIdentifier
    private @Nullable StreamId id;

    private final RequestState state = new RequestState();
    private final RequestGuards guards = new RequestGuards(state);

    Request() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReceiveRequest command) {
        if (id != null) {
            return;
        }
        apply(new RequestReceived(
                command.request(),
                command.customer(),
                command.channel(),
                command.on(),
                command.language(),
                command.rights()));
    }

    @CommandHandler
    void decide(FindRequester command) {
        guards.refuseIfClosed();
        if (command.customer().equals(state.customer)) {
            return;
        }
        if (state.customer != null) {
            throw new Refused(Rule.REQUEST_OF_ANOTHER, "customer");
        }
        apply(new RequesterFound(command.request(), command.customer(), command.rights()));
    }

    @CommandHandler
    void decide(VerifyIdentity command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseBeforeReceipt(command.on(), "on");
        command.rights().forEach(guards::refuseUnlessAsked);
        if (state.clock.doubted() == null && state.verified.containsAll(command.rights())) {
            return;
        }
        refuseBeforeAsked(command.on(), state.clock.doubted());
        apply(new IdentityVerified(
                command.request(), command.customer(), command.on(), command.means(), command.rights()));
    }

    @CommandHandler
    void decide(DoubtIdentity command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseBeforeReceipt(command.on(), "on");
        if (state.clock.doubted() != null) {
            return;
        }
        apply(new IdentityDoubted(
                command.request(),
                command.customer(),
                command.on(),
                command.asked(),
                command.reason(),
                command.stopsClock()));
    }

    @CommandHandler
    void decide(AskClarification command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseBeforeReceipt(command.on(), "on");
        if (state.clock.questioned() != null) {
            return;
        }
        apply(new ClarificationAsked(
                command.request(), command.customer(), command.on(), command.question(), command.stopsClock()));
    }

    @CommandHandler
    void decide(RecordClarification command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        if (state.clock.questioned() == null) {
            throw new Refused(Rule.CLARIFICATION_NOT_ASKED);
        }
        refuseBeforeAsked(command.on(), state.clock.questioned());
        apply(new ClarificationGiven(command.request(), command.customer(), command.on(), command.answer()));
    }

    @CommandHandler
    void decide(ExtendRequest command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        if (state.clock.extended()) {
            return;
        }
        guards.refuseBeforeReceipt(command.on(), "toldOn");
        guards.refuseLateExtension(command.on());
        apply(new RequestExtended(
                command.request(),
                command.customer(),
                command.on(),
                command.channel(),
                command.reason(),
                command.explanation()));
    }

    @CommandHandler
    void decide(FulfilRight command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseUnlessAsked(command.right());
        Fulfilment how = command.nothingHeld() ? Fulfilment.NOTHING_HELD : Fulfilment.CARRIED_OUT;
        if (state.decided.get(command.right()) == how) {
            return;
        }
        guards.refuseIfDecided(command.right());
        guards.refuseUnlessHeld(command);
        guards.refuseUnlessIdentified(command);
        Set<String> acts = new TreeSet<>(command.acts());
        acts.retainAll(RequestGuards.carrying(command.right()));
        guards.refuseUnlessCarriedOut(command, acts);
        RequestGuards.refuseWhileWeighed(command.right(), command.weighed());
        boolean copied = command.right() == Right.ACCESS && how == Fulfilment.CARRIED_OUT;
        apply(new RightFulfilled(
                command.request(),
                command.customer(),
                command.right(),
                how,
                acts.stream().toList(),
                copied ? command.copies() + 1 : null));
    }

    @CommandHandler
    void decide(RefuseRight command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseUnlessAsked(command.right());
        if (state.decided.get(command.right()) == command.ground()) {
            return;
        }
        guards.refuseIfDecided(command.right());
        guards.refuseUnfitGround(command);
        RequestGuards.refuseWithoutReasons(command);
        RequestGuards.refuseWhileWeighed(command.right(), command.weighed());
        RequestGuards.refuseUnlessOverruled(command);
        apply(new RightRefused(
                command.request(),
                command.customer(),
                command.right(),
                command.ground(),
                command.reasons(),
                command.facts()));
    }

    @CommandHandler
    void decide(WithholdPart command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        if (state.withheld.get(command.part()) == command.ground()) {
            return;
        }
        guards.refuseUnlessDataIsAsked();
        apply(new PartWithheld(
                command.request(), command.customer(), command.part(), command.ground(), command.reasons()));
    }

    @CommandHandler
    void decide(ShowPart command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        if (!state.withheld.containsKey(command.part())) {
            return;
        }
        guards.refuseUnlessDataIsAsked();
        apply(new PartShown(command.request(), command.customer(), command.part()));
    }

    @CommandHandler
    void decide(ChargeFee command) {
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseFeeForFirstCopy(command);
        apply(new FeeCharged(
                command.request(), command.customer(), command.ground(), command.amount(), command.facts()));
    }

    /** The answer to every right goes out together, and that is the end of it. */
    @CommandHandler
    void decide(DeliverAnswer command) {
        AnswerDelivered delivered = new AnswerDelivered(
                command.request(),
                command.customer(),
                command.on(),
                command.channel(),
                command.language(),
                command.documents());
        if (state.closed && delivered.equals(state.delivered)) {
            return;
        }
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseBeforeReceipt(command.on(), "on");
        guards.refuseWhileUnanswered();
        apply(delivered);
        apply(new RequestClosed(command.request(), command.customer(), Closing.ANSWERED));
    }

    @CommandHandler
    void decide(WithdrawRequest command) {
        if (state.withdrawn) {
            return;
        }
        guards.refuseIfClosed();
        guards.refuseIfOfAnother(command);
        guards.refuseBeforeReceipt(command.on(), "on");
        apply(new RequestWithdrawn(command.request(), command.customer(), command.on(), command.channel()));
        apply(new RequestClosed(command.request(), command.customer(), Closing.WITHDRAWN));
    }

    @EventSourcingHandler
    void evolve(RequestEvent event) {
        id = event.request();
        state.evolve(event);
    }

    private static void refuseBeforeAsked(LocalDate on, @Nullable LocalDate asked) {
        if (asked != null && on.isBefore(asked)) {
            throw new Refused(Rule.STEP_BEFORE_RECEIPT, "on");
        }
    }
}
