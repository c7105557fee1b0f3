package fi.rekisteri.command.customer;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
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
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a customer so far, as far as decisions need it: fingerprints, dates and grounds, no values. */
final class CustomerState {
    final Map<String, Fingerprint> values = new HashMap<>();
    final Map<Fingerprint, Fingerprint> orders = new HashMap<>();
    final Invoices invoices = new Invoices();
    final Holds holds = new Holds();
    final Set<RestrictionGround> restrictions = EnumSet.noneOf(RestrictionGround.class);
    final Set<String> objections = new HashSet<>();

    /** Objections that rest on the subject's situation, by purpose. */
    final Map<String, Weighing> weighed = new HashMap<>();

    final Set<String> erasedClasses = new HashSet<>();

    /** Retention classes whose own key has sealed something; what ends on a day of its own stands in {@link #dated}. */
    final Set<String> classes = new HashSet<>();

    /** Living keys of vouchers and visits, with the last day of the last one that each seals. */
    final Map<String, LocalDate> dated = new HashMap<>();

    /** Documents on paper that are not destroyed. */
    final Map<UUID, Paper> papers = new HashMap<>();

    final Set<UUID> destroyedPapers = new HashSet<>();
    final Set<Fingerprint> visits = new HashSet<>();
    final Map<UUID, LocalDate> holdReviews = new HashMap<>();
    boolean linkingRefused;
    final Set<SubjectContacted> contacts = new HashSet<>();

    /** The last day on which the subject was told of data from elsewhere. */
    @Nullable
    LocalDate informed;

    @Nullable
    LocalDate reviewed;

    @Nullable
    Sealed number;

    @Nullable
    LocalDate ended;

    /** Last day of the retention period that began when the relationship ended. */
    @Nullable
    LocalDate keptUntil;

    boolean toldOfLifting;

    /** The newest answer to an erasure; empty before the first. */
    List<CategoryOutcome> decided = List.of();

    private final Map<String, LocalDate> ends = new HashMap<>();
    private String mainClass = "";

    /** @param key that seals where it lies */
    record Paper(String category, String key) {}

    /** Whether the person behind the record is erased, whatever the law keeps of the vouchers. */
    boolean erased() {
        return erasedClasses.contains(mainClass);
    }

    /** Last day of a class that starts when the relationship ends; null while that lasts. */
    @Nullable
    LocalDate endOf(String retentionClass) {
        return ended == null ? null : ends.getOrDefault(retentionClass, keptUntil);
    }

    /** Living keys of their own within a class, in the order of their names. */
    List<String> keysWithin(String retentionClass) {
        return dated.keySet().stream()
                .filter(key -> !key.equals(retentionClass))
                .filter(key -> RetentionClass.idOf(key).equals(retentionClass))
                .sorted()
                .toList();
    }

    /** Papers that the erasure of these classes leaves behind. */
    List<UUID> papersOf(Set<String> retentionClasses) {
        return papers.entrySet().stream()
                .filter(paper -> retentionClasses.contains(
                        RetentionClass.idOf(paper.getValue().key())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Categories whose erasure waits for a hold to end. */
    List<CategoryOutcome> deferred() {
        return decided.stream()
                .filter(outcome -> outcome.fate() == Fate.DEFERRED)
                .filter(outcome -> !erasedClasses.contains(outcome.retentionClass()))
                .toList();
    }

    void evolve(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered e -> {
                number = e.number();
                mainClass = e.values().getFirst().value().retentionClass();
                e.values().forEach(this::hold);
                hold(e.number());
            }
            case ValueCorrected e -> hold(e.value());
            case ValueCompleted e -> hold(e.value());
            case ValueRemoved e -> values.remove(e.field());
            case OrderRecorded e -> {
                orders.put(e.number().fingerprint(), e.details().fingerprint());
                keepVoucher(e.number(), e.keptUntil());
            }
            case InvoiceOpened e -> {
                invoices.open(e.number(), e.details(), e.hold().id());
                holds.place(e.hold(), false);
                keepVoucher(e.number(), e.keptUntil());
            }
            case InvoiceSettled e -> {
                invoices.settle(e.invoice());
                holds.end(e.hold());
            }
            case CollectionStarted e -> {
                invoices.collect(e.invoice(), e.hold().id());
                holds.place(e.hold(), false);
            }
            case CollectionEnded e -> {
                invoices.endCollection(e.invoice());
                holds.end(e.hold());
            }
            case HoldPlaced e -> {
                holds.place(e.hold(), true);
                hold(e.reason());
            }
            case HoldLifted e -> holds.end(e.hold());
            case ContactRoleStarted e -> {
                holds.startRole(e.hold(), e.organisation().fingerprint());
                hold(e.organisation());
            }
            case ContactRoleEnded e -> holds.end(e.hold());
            case ProcessingRestricted e -> {
                restrictions.add(e.ground());
                toldOfLifting = false;
            }
            case LiftingTold e -> toldOfLifting = true;
            case RestrictionLifted e -> {
                restrictions.removeIf(ground -> e.ground() == null || ground == e.ground());
                toldOfLifting = false;
            }
            case ObjectionMade e -> objections.add(e.scope());
            case ObjectionWithdrawn e -> objections.remove(e.scope());
            case ObjectionRaised e -> {
                weighed.put(e.purpose(), Weighing.OPEN);
                hold(e.situation());
            }
            case ObjectionUpheld e -> weighed.put(e.purpose(), Weighing.UPHELD);
            case ObjectionOverruled e -> {
                weighed.put(e.purpose(), Weighing.OVERRULED);
                hold(e.reasons());
            }
            case ObjectionDropped e -> weighed.remove(e.purpose());
            case DataDisclosed e -> hold(e.disclosure().reason());
            case DataTransferred e -> hold(e.disclosure().reason());
            case RelationshipEnded e -> {
                ended = e.on();
                keptUntil = e.keptUntil();
            }
            case ErasureDecided e -> decided = e.outcomes();
            case DataErased e -> {
                erasedClasses.addAll(e.retentionClasses());
                dated.keySet().removeAll(e.retentionClasses());
            }
            case RetentionDated e -> e.ends().forEach(end -> ends.put(end.retentionClass(), end.keptUntil()));
            case RelationshipReviewed e -> reviewed = e.on();
            case HoldReviewSet e -> holdReviews.put(e.hold(), e.on());
            case SubjectInformed e -> informed = e.on();
            case SubjectContacted e -> contacts.add(e);
            case PaperDocumentRegistered e ->
                papers.put(e.document(), new Paper(e.category(), e.details().retentionClass()));
            case PaperToDestroy e -> {}
            case PaperDocumentDestroyed e -> {
                papers.remove(e.document());
                destroyedPapers.add(e.document());
            }
            case VisitorDataLinked e -> {
                visits.add(e.details().fingerprint());
                hold(e.details());
                if (e.keptUntil() != null) {
                    keepUntil(e.details(), e.keptUntil());
                }
            }
            case VisitorLinkingRefused e -> linkingRefused = true;
            case VisitorLinkingAllowed e -> linkingRefused = false;
            case CustomerAnonymised e -> decided = e.outcomes();
        }
    }

    private void hold(FieldValue value) {
        values.put(value.field(), value.value().fingerprint());
        hold(value.value());
    }

    private void hold(@Nullable Sealed sealed) {
        if (sealed != null && RetentionClass.idOf(sealed.retentionClass()).equals(sealed.retentionClass())) {
            classes.add(sealed.retentionClass());
        }
    }

    private void keepVoucher(Sealed voucher, LocalDate until) {
        hold(voucher);
        keepUntil(voucher, until);
    }

    private void keepUntil(Sealed sealed, LocalDate until) {
        dated.merge(sealed.retentionClass(), until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
