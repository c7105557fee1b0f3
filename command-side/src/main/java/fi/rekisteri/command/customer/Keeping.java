package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Guards.refuseIfStale;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * The part of a customer's record that is about keeping: reviews, paper, visits to the site, and the ends that are no erasure. Part of the
 * aggregate, with the same state.
 */
final class Keeping {
    private final CustomerState state;
    private final Guards guards;

    Keeping(CustomerState state, Guards guards) {
        this.state = state;
        this.guards = guards;
    }

    @CommandHandler
    void decide(ReviewRelationship command) {
        guards.refuseIfErased();
        guards.refuseIfRelationshipEnded();
        if (!command.on().equals(state.reviewed)) {
            apply(new RelationshipReviewed(command.customer(), command.on()));
        }
    }

    @CommandHandler
    void decide(SetHoldReview command) {
        if (state.holds.find(command.hold()) == null) {
            throw new Refused(Rule.HOLD_UNKNOWN);
        }
        refuseUnlessWhileItStands(command);
        if (!command.on().equals(state.holdReviews.get(command.hold()))) {
            apply(new HoldReviewSet(command.customer(), command.hold(), command.on()));
        }
    }

    @CommandHandler
    void decide(RecordSubjectInformed command) {
        guards.refuseIfErased();
        if (state.informed == null || command.on().isAfter(state.informed)) {
            apply(new SubjectInformed(command.customer(), command.on(), command.channel()));
        }
    }

    /** It was lawful when it was made; nothing that a backup still holds of it stands in the way. */
    @CommandHandler
    void decide(RepeatErasure command) {
        List<String> living = command.keys().stream()
                .filter(key -> !state.erasedClasses.contains(key))
                .toList();
        new Destruction(state, command.customer()).repeat(living, command.categories(), command.cause());
    }

    /** Addressing somebody is a use of the data like any other. */
    @CommandHandler
    void decide(RecordContact command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (command.stoppedBy().stream().anyMatch(state.objections::contains)) {
            throw new Refused(Rule.PROCESSING_OBJECTED);
        }
        SubjectContacted contacted = new SubjectContacted(command.customer(), command.on(), command.channel());
        if (!state.contacts.contains(contacted)) {
            apply(contacted);
        }
    }

    @CommandHandler
    void decide(RegisterPaperDocument command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased(RetentionClass.idOf(command.details().retentionClass()));
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        apply(new PaperDocumentRegistered(
                command.customer(), command.document(), command.category(), command.details()));
    }

    /** Also of a customer who is erased: the key that tells where the paper lay goes with the paper. */
    @CommandHandler
    void decide(DestroyPaperDocument command) {
        CustomerState.Paper paper = state.papers.get(command.document());
        if (paper == null) {
            if (state.destroyedPapers.contains(command.document())) {
                return;
            }
            throw new Refused(Rule.PAPER_UNKNOWN);
        }
        apply(new PaperDocumentDestroyed(command.customer(), command.document(), command.on()));
        apply(new DataErased(
                command.customer(), List.of(paper.key()), List.of(paper.category()), ErasureCause.PAPER_DESTROYED));
    }

    @CommandHandler
    void decide(LinkVisitorData command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased(RetentionClass.idOf(command.details().retentionClass()));
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        if (state.linkingRefused) {
            throw new Refused(Rule.VISITOR_LINKING_REFUSED);
        }
        if (state.visits.contains(command.details().fingerprint())) {
            return;
        }
        apply(new VisitorDataLinked(
                command.customer(),
                command.visit(),
                command.category(),
                command.details(),
                command.source(),
                command.keptUntil()));
    }

    @CommandHandler
    void decide(RefuseVisitorLinking command) {
        guards.refuseIfErased();
        if (!state.linkingRefused) {
            apply(new VisitorLinkingRefused(command.customer()));
        }
    }

    @CommandHandler
    void decide(AllowVisitorLinking command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        if (state.linkingRefused) {
            apply(new VisitorLinkingAllowed(command.customer()));
        }
    }

    /** @return what becomes of each category: the statistics have counted the person, who goes as an erasure would take them */
    @CommandHandler
    List<CategoryOutcome> decide(AnonymiseCustomer command, @MetaDataValue("act") Act act) {
        refuseIfStale(command.expected(), getVersion());
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        List<CategoryOutcome> outcomes = Erasure.outcomes(command.categories(), state, command.today());
        if (outcomes.stream().anyMatch(outcome -> outcome.fate() == Fate.DEFERRED)) {
            throw new Refused(Rule.ANONYMISING_HELD);
        }
        apply(new CustomerAnonymised(command.customer(), command.statistics(), outcomes));
        new Destruction(state, command.customer()).erase(Erasure.going(outcomes, state), ErasureCause.ANONYMISED);
        return outcomes;
    }

    private void refuseUnlessWhileItStands(SetHoldReview command) {
        LocalDate until = java.util.Objects.requireNonNull(state.holds.find(command.hold()))
                .until();
        if (command.on().isBefore(command.today())
                || (until != null && command.on().isAfter(until))) {
            throw new Refused(Rule.HOLD_REVIEW_PAST, "on");
        }
    }
}
