package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.ChangeKind;
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
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.Stored;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody may have to be told of an event as. */
final class ToldAs {
    /** The stored names of the events that somebody may have to be told of. */
    static final List<String> NAMES = Stream.of(
                    ValueCorrected.class,
                    ValueRemoved.class,
                    DataErased.class,
                    ProcessingRestricted.class,
                    RestrictionLifted.class)
            .map(type -> type.getAnnotation(Stored.class).value())
            .toList();

    private ToldAs() {}

    /** What somebody may have to be told of such an event as; null where nobody is told. A new event does not compile until placed here. */
    static @Nullable ChangeKind told(CustomerEvent change) {
        return switch (change) {
            case ValueCorrected e -> ChangeKind.CORRECTED;
            case ValueRemoved e -> ChangeKind.REMOVED;
            case DataErased e -> ChangeKind.ERASED;
            case ProcessingRestricted e -> ChangeKind.RESTRICTED;
            case RestrictionLifted e -> ChangeKind.RESTRICTION_LIFTED;
            case CustomerRegistered e -> null;
            case ValueCompleted e -> null;
            case OrderRecorded e -> null;
            case InvoiceOpened e -> null;
            case InvoiceSettled e -> null;
            case CollectionStarted e -> null;
            case CollectionEnded e -> null;
            case HoldPlaced e -> null;
            case HoldLifted e -> null;
            case ContactRoleStarted e -> null;
            case ContactRoleEnded e -> null;
            case LiftingTold e -> null;
            case ObjectionMade e -> null;
            case ObjectionWithdrawn e -> null;
            case ObjectionDropped e -> null;
            case ObjectionOverruled e -> null;
            case ObjectionUpheld e -> null;
            case ObjectionRaised e -> null;
            case DataDisclosed e -> null;
            case DataTransferred e -> null;
            case RelationshipEnded e -> null;
            case RetentionDated e -> null;
            case RelationshipReviewed e -> null;
            case HoldReviewSet e -> null;
            case SubjectInformed e -> null;
            case SubjectContacted e -> null;
            case PaperDocumentRegistered e -> null;
            case PaperToDestroy e -> null;
            case PaperDocumentDestroyed e -> null;
            case VisitorDataLinked e -> null;
            case VisitorLinkingRefused e -> null;
            case VisitorLinkingAllowed e -> null;
            case CustomerAnonymised e -> null;
            case ErasureDecided e -> null;
        };
    }

    static ChangeKind kind(Event change) {
        ChangeKind kind = change instanceof CustomerEvent event ? told(event) : null;
        if (kind == null) {
            throw new IllegalArgumentException("Nobody is told of " + change.getClass());
        }
        return kind;
    }
}
