package fi.rekisteri.command.customer;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CollectionEnded;
import fi.rekisteri.shared.event.CustomerEvent.CollectionStarted;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleEnded;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleStarted;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldLifted;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceOpened;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceSettled;
import fi.rekisteri.shared.event.CustomerEvent.LiftingTold;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionWithdrawn;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to a customer so far, as far as decisions need it: fingerprints, dates and grounds, no values. */
final class CustomerState {
    final Map<String, Fingerprint> values = new HashMap<>();
    final Map<Fingerprint, Fingerprint> orders = new HashMap<>();
    final Invoices invoices = new Invoices();
    final Holds holds = new Holds();
    final Set<RestrictionGround> restrictions = EnumSet.noneOf(RestrictionGround.class);
    final Set<String> objections = new HashSet<>();
    final Set<String> erasedClasses = new HashSet<>();

    /** Last day of the statutory period of each retention class that holds vouchers. */
    final Map<String, LocalDate> vouchersUntil = new HashMap<>();

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

    private String mainClass = "";

    /** Whether the person behind the record is erased, whatever the law keeps of the vouchers. */
    boolean erased() {
        return erasedClasses.contains(mainClass);
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
            case HoldPlaced e -> holds.place(e.hold(), true);
            case HoldLifted e -> holds.end(e.hold());
            case ContactRoleStarted e ->
                holds.startRole(e.hold(), e.organisation().fingerprint());
            case ContactRoleEnded e -> holds.end(e.hold());
            case ProcessingRestricted e -> {
                restrictions.add(e.ground());
                toldOfLifting = false;
            }
            case LiftingTold e -> toldOfLifting = true;
            case RestrictionLifted e -> {
                restrictions.clear();
                toldOfLifting = false;
            }
            case ObjectionMade e -> objections.add(e.scope());
            case ObjectionWithdrawn e -> objections.remove(e.scope());
            case DataDisclosed e -> {}
            case DataTransferred e -> {}
            case RelationshipEnded e -> {
                ended = e.on();
                keptUntil = e.keptUntil();
            }
            case ErasureDecided e -> decided = e.outcomes();
            case DataErased e -> erasedClasses.addAll(e.retentionClasses());
        }
    }

    private void hold(FieldValue value) {
        values.put(value.field(), value.value().fingerprint());
    }

    private void keepVoucher(Sealed voucher, LocalDate until) {
        vouchersUntil.merge(voucher.retentionClass(), until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
