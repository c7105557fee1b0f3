package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.ClassEnd;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CollectionEnded;
import fi.rekisteri.shared.event.CustomerEvent.CollectionStarted;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleEnded;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleStarted;
import fi.rekisteri.shared.event.CustomerEvent.CustomerAnonymised;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldLifted;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.HoldReviewSet;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceOpened;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceSettled;
import fi.rekisteri.shared.event.CustomerEvent.LiftingTold;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionDropped;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionOverruled;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionRaised;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionUpheld;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionWithdrawn;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentDestroyed;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentRegistered;
import fi.rekisteri.shared.event.CustomerEvent.PaperToDestroy;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipReviewed;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.CustomerEvent.RetentionDated;
import fi.rekisteri.shared.event.CustomerEvent.SubjectContacted;
import fi.rekisteri.shared.event.CustomerEvent.SubjectInformed;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.CustomerEvent.VisitorDataLinked;
import fi.rekisteri.shared.event.CustomerEvent.VisitorLinkingAllowed;
import fi.rekisteri.shared.event.CustomerEvent.VisitorLinkingRefused;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.notice.Right;
import java.util.List;

/** What the events of a customer's record mean. */
final class CustomerExplanation {
    private CustomerExplanation() {}

    static Told of(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e ->
                done("register-customer", Processing.COLLECT)
                        .on(e.values())
                        .from(e.source())
                        .with("notice-version", e.noticeVersion());
            case ValueCorrected e ->
                done("correct-value", Processing.ALTER)
                        .on(List.of(e.value()))
                        .from(e.source())
                        .under(Right.RECTIFICATION)
                        .with("ground", Told.word(e.ground()));
            case ValueCompleted e ->
                done("complete-value", Processing.COLLECT)
                        .on(List.of(e.value()))
                        .from(e.source())
                        .under(Right.RECTIFICATION);
            case ValueRemoved e ->
                done("remove-value", Processing.REMOVE)
                        .on(List.of(e.category()), List.of(e.field()))
                        .under(Right.RECTIFICATION)
                        .with("ground", Told.word(e.ground()));
            case OrderRecorded e -> done("record-order", Processing.RECORD).with("kept-until", e.keptUntil());
            case InvoiceOpened e ->
                done("open-invoice", Processing.RECORD)
                        .with("kept-until", e.keptUntil())
                        .with("hold", e.hold().id());
            case InvoiceSettled e -> done("settle-invoice", Processing.RECORD).with("hold", e.hold());
            case CollectionStarted e ->
                done("start-collection", Processing.HOLD).with("hold", e.hold().id());
            case CollectionEnded e -> done("end-collection", Processing.RELEASE).with("hold", e.hold());
            case HoldPlaced e ->
                done("place-hold", Processing.HOLD)
                        .with("hold", e.hold().id())
                        .with("ground", e.hold().ground())
                        .with("until", e.hold().until());
            case HoldLifted e ->
                done("lift-hold", Processing.RELEASE).with("hold", e.hold()).with("ground", e.ground());
            case ContactRoleStarted e ->
                done("start-contact-role", Processing.HOLD)
                        .with("hold", e.hold().id());
            case ContactRoleEnded e ->
                done("end-contact-role", Processing.RELEASE).with("hold", e.hold());
            case ProcessingRestricted e ->
                done("restrict-processing", Processing.RESTRICT)
                        .under(Right.RESTRICTION)
                        .with("ground", Told.word(e.ground()));
            case LiftingTold e ->
                done("record-lifting-told", Processing.INFORM)
                        .under(Right.RESTRICTION)
                        .with("on", e.on())
                        .with("channel", e.channel());
            case RestrictionLifted e ->
                done("lift-restriction", Processing.LIFT_RESTRICTION)
                        .under(Right.RESTRICTION)
                        .with("ground", e.ground() == null ? null : Told.word(e.ground()));
            case ObjectionMade e ->
                done("make-objection", Processing.OBJECT).under(Right.OBJECTION).with("scope", e.scope());
            case ObjectionWithdrawn e ->
                done("withdraw-objection", Processing.WITHDRAW_OBJECTION)
                        .under(Right.OBJECTION)
                        .with("scope", e.scope());
            case ObjectionRaised e ->
                done("raise-objection", Processing.OBJECT)
                        .under(Right.OBJECTION)
                        .with("objected-purpose", e.purpose());
            case ObjectionUpheld e ->
                done("uphold-objection", Processing.ASSESS)
                        .under(Right.OBJECTION)
                        .with("objected-purpose", e.purpose());
            case ObjectionOverruled e ->
                done("overrule-objection", Processing.ASSESS)
                        .under(Right.OBJECTION)
                        .with("objected-purpose", e.purpose())
                        .with("ground", Told.word(e.ground()))
                        .with("reference", e.ground().reference());
            case ObjectionDropped e ->
                done("drop-objection", Processing.WITHDRAW_OBJECTION)
                        .under(Right.OBJECTION)
                        .with("objected-purpose", e.purpose());
            case DataDisclosed e -> disclosed("disclose-data", Processing.DISCLOSE, e.disclosure());
            case DataTransferred e ->
                disclosed("transfer-data", Processing.TRANSFER, e.disclosure())
                        .with("country", e.transfer().country())
                        .with("safeguard", Told.word(e.transfer().safeguard()));
            case RelationshipEnded e ->
                done("end-relationship", Processing.END_RELATIONSHIP)
                        .with("on", e.on())
                        .with("kept-until", e.keptUntil());
            case RetentionDated e -> dated(e);
            case RelationshipReviewed e ->
                done("review-relationship", Processing.ASSESS).with("on", e.on());
            case HoldReviewSet e ->
                done("set-hold-review", Processing.HOLD).with("hold", e.hold()).with("on", e.on());
            case SubjectInformed e ->
                done("record-subject-informed", Processing.INFORM)
                        .with("on", e.on())
                        .with("channel", e.channel());
            case SubjectContacted e ->
                done("record-contact", Processing.RECORD).with("on", e.on()).with("channel", e.channel());
            case PaperDocumentRegistered e ->
                done("register-paper-document", Processing.RECORD)
                        .on(List.of(e.category()), List.of())
                        .with("document", e.document());
            case PaperToDestroy e ->
                done("ask-for-destruction-of-paper", Processing.DECIDE_ERASURE)
                        .under(Right.ERASURE)
                        .with("documents", e.documents().size());
            case PaperDocumentDestroyed e ->
                done("destroy-paper-document", Processing.ERASE)
                        .with("document", e.document())
                        .with("on", e.on());
            case VisitorDataLinked e ->
                done("link-visitor-data", Processing.COLLECT)
                        .on(List.of(e.category()), List.of())
                        .from(e.source())
                        .with("visit", e.visit())
                        .with("kept-until", e.keptUntil());
            case VisitorLinkingRefused e ->
                done("refuse-visitor-linking", Processing.OBJECT).under(Right.OBJECTION);
            case VisitorLinkingAllowed e ->
                done("allow-visitor-linking", Processing.WITHDRAW_OBJECTION).under(Right.OBJECTION);
            case CustomerAnonymised e ->
                outcomes(done("anonymise-customer", Processing.ANONYMISE), e.outcomes())
                        .with("statistics", String.join(", ", e.statistics()));
            case ErasureDecided e -> outcomes(done("erase-customer", Processing.DECIDE_ERASURE), e.outcomes());
            case DataErased e ->
                done("erase-data", Processing.ERASE)
                        .on(e.categories(), List.of())
                        .under(Right.ERASURE)
                        .with("cause", Told.word(e.cause()));
        };
    }

    private static Told disclosed(String act, Processing processing, Disclosure disclosure) {
        return done(act, processing)
                .on(disclosure.categories(), disclosure.fields())
                .with("disclosure", disclosure.id())
                .with("recipient", disclosure.recipient())
                .with("recipient-category", disclosure.recipientCategory())
                .with("ground", disclosure.ground());
    }

    private static Told dated(RetentionDated event) {
        Told told = done("date-retention", Processing.END_RELATIONSHIP);
        for (ClassEnd end : event.ends()) {
            told = told.with(end.retentionClass(), "kept-until " + end.keptUntil());
        }
        return told;
    }

    private static Told outcomes(Told decision, List<CategoryOutcome> outcomes) {
        Told told = decision.under(Right.ERASURE)
                .on(outcomes.stream().map(CategoryOutcome::category).toList(), List.of());
        for (CategoryOutcome outcome : outcomes) {
            told = told.with(outcome.category(), describe(outcome));
        }
        return told;
    }

    private static String describe(CategoryOutcome outcome) {
        return switch (outcome.fate()) {
            case ERASED -> "erased";
            case KEPT_UNDER_LAW -> "kept-under-law until " + outcome.until();
            case DEFERRED -> "deferred by " + String.join(", ", outcome.holds());
        };
    }
}
