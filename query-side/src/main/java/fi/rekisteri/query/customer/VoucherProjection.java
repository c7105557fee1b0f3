package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Projection;
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
import fi.rekisteri.shared.log.LoggedEvent;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Orders and invoices. What the keys of a class sealed goes with them. */
@Component
class VoucherProjection implements Projection {
    private final JdbcOperations sql;

    VoucherProjection(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        VoucherChanges changes = new VoucherChanges(sql);
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof CustomerEvent event) {
                gather(changes, event, logged);
            }
        }
        changes.write();
    }

    @Override
    public List<String> tables() {
        return List.of("views.purchase", "views.invoice");
    }

    private static void gather(VoucherChanges changes, CustomerEvent event, LoggedEvent logged) {
        Instant at = logged.occurredAt();
        switch (event) {
            case OrderRecorded e ->
                changes.ordered(new VoucherChanges.New(
                        e.customer(), logged.position(), e.number(), e.details(), at, e.keptUntil()));
            case InvoiceOpened e ->
                changes.opened(new VoucherChanges.New(
                        e.customer(), logged.position(), e.number(), e.details(), at, e.keptUntil()));
            case InvoiceSettled e ->
                changes.changed(new VoucherChanges.Changed(e.customer(), e.invoice(), at, null, false));
            case CollectionStarted e ->
                changes.changed(new VoucherChanges.Changed(e.customer(), e.invoice(), null, at, true));
            case CollectionEnded e ->
                changes.changed(new VoucherChanges.Changed(e.customer(), e.invoice(), null, null, true));
            case DataErased e -> changes.erased(e.customer(), e.retentionClasses());
            case CustomerRegistered e -> {}
            case ValueCorrected e -> {}
            case ValueCompleted e -> {}
            case ValueRemoved e -> {}
            case HoldPlaced e -> {}
            case HoldLifted e -> {}
            case ContactRoleStarted e -> {}
            case ContactRoleEnded e -> {}
            case ProcessingRestricted e -> {}
            case LiftingTold e -> {}
            case RestrictionLifted e -> {}
            case ObjectionMade e -> {}
            case ObjectionWithdrawn e -> {}
            case ObjectionRaised e -> {}
            case ObjectionUpheld e -> {}
            case ObjectionOverruled e -> {}
            case ObjectionDropped e -> {}
            case DataDisclosed e -> {}
            case DataTransferred e -> {}
            case RelationshipEnded e -> {}
            case ErasureDecided e -> {}
            case CustomerAnonymised e -> {}
            case HoldReviewSet e -> {}
            case PaperToDestroy e -> {}
            case PaperDocumentDestroyed e -> {}
            case PaperDocumentRegistered e -> {}
            case RelationshipReviewed e -> {}
            case RetentionDated e -> {}
            case SubjectInformed e -> {}
            case SubjectContacted e -> {}
            case VisitorDataLinked e -> {}
            case VisitorLinkingAllowed e -> {}
            case VisitorLinkingRefused e -> {}
        }
    }
}
