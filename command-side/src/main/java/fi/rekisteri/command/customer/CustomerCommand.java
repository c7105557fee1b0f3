package fi.rekisteri.command.customer;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.ClassEnd;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a customer's record. Values arrive sealed; holds, dates and ids arrive worked out from the notice, so that the
 * aggregate needs neither keys, clock nor notice. {@code expected} is the version the caller saw; null where it may be any.
 */
public sealed interface CustomerCommand extends Command {

    StreamId customer();

    @Override
    default StreamId stream() {
        return customer();
    }

    @Override
    default Rule whenMissing() {
        return Rule.CUSTOMER_UNKNOWN;
    }

    record RegisterCustomer(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Sealed number,
            List<FieldValue> values,
            String source,
            String language,
            int noticeVersion,
            List<String> suppressed)
            implements CustomerCommand {

        /** Of somebody whose contacts no suppression list knows. */
        public RegisterCustomer(
                StreamId customer,
                @Nullable Sealed number,
                List<FieldValue> values,
                String source,
                String language,
                int noticeVersion) {
            this(customer, number, values, source, language, noticeVersion, List.of());
        }
    }

    record CorrectValue(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            FieldValue value,
            ValueGround ground,
            String source,
            @Nullable Sealed evidence,
            List<String> suppressed)
            implements CustomerCommand {
        public CorrectValue {
            suppressed = List.copyOf(suppressed);
        }
    }

    record CompleteValue(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            FieldValue value,
            String source,
            List<String> suppressed)
            implements CustomerCommand {
        public CompleteValue {
            suppressed = List.copyOf(suppressed);
        }
    }

    record DiscloseData(@TargetAggregateIdentifier StreamId customer, Disclosure disclosure, Extent extent)
            implements CustomerCommand {}

    record TransferData(
            @TargetAggregateIdentifier StreamId customer, Disclosure disclosure, Transfer transfer, Extent extent)
            implements CustomerCommand {}

    record RemoveValue(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            String field,
            String category,
            ValueGround ground)
            implements CustomerCommand {}

    /** {@code number}: also as a voucher of another year would carry it. */
    record RecordOrder(
            @TargetAggregateIdentifier StreamId customer,
            Sealed number,
            Sealed details,
            LocalDate keptUntil,
            List<Fingerprint> known)
            implements CustomerCommand {
        public RecordOrder(StreamId customer, Sealed number, Sealed details, LocalDate keptUntil) {
            this(customer, number, details, keptUntil, List.of());
        }
    }

    record OpenInvoice(
            @TargetAggregateIdentifier StreamId customer,
            Sealed number,
            Sealed details,
            LocalDate keptUntil,
            Hold hold,
            List<Fingerprint> known)
            implements CustomerCommand {
        public OpenInvoice(StreamId customer, Sealed number, Sealed details, LocalDate keptUntil, Hold hold) {
            this(customer, number, details, keptUntil, hold, List.of());
        }
    }

    /** {@code invoice}: its number under each key that a voucher of the subject may be sealed with. */
    record SettleInvoice(@TargetAggregateIdentifier StreamId customer, List<Fingerprint> invoice, Release release)
            implements CustomerCommand {
        public SettleInvoice(StreamId customer, Fingerprint invoice, LocalDate today) {
            this(customer, List.of(invoice), Release.on(today));
        }
    }

    record StartCollection(@TargetAggregateIdentifier StreamId customer, List<Fingerprint> invoice, Hold hold)
            implements CustomerCommand {
        public StartCollection(StreamId customer, Fingerprint invoice, Hold hold) {
            this(customer, List.of(invoice), hold);
        }
    }

    record EndCollection(@TargetAggregateIdentifier StreamId customer, List<Fingerprint> invoice, Release release)
            implements CustomerCommand {
        public EndCollection(StreamId customer, Fingerprint invoice, LocalDate today) {
            this(customer, List.of(invoice), Release.on(today));
        }
    }

    /** {@code reviewOn}: the day on which it is looked at again. */
    record PlaceHold(
            @TargetAggregateIdentifier StreamId customer,
            Hold hold,
            @Nullable Sealed reason,
            @Nullable LocalDate reviewOn)
            implements CustomerCommand {
        public PlaceHold(StreamId customer, Hold hold, @Nullable Sealed reason) {
            this(customer, hold, reason, null);
        }
    }

    record SetHoldReview(@TargetAggregateIdentifier StreamId customer, UUID hold, LocalDate on, LocalDate today)
            implements CustomerCommand {}

    record ReviewRelationship(@TargetAggregateIdentifier StreamId customer, LocalDate on) implements CustomerCommand {}

    /** Keys that were destroyed before and are there again, in a database that was put back. */
    record RepeatErasure(
            @TargetAggregateIdentifier StreamId customer,
            List<String> keys,
            List<String> categories,
            ErasureCause cause)
            implements CustomerCommand {
        public RepeatErasure {
            keys = List.copyOf(keys);
            categories = List.copyOf(categories);
        }
    }

    /** {@code stoppedBy}: objection scopes that forbid the purpose of the contact. */
    record RecordContact(
            @TargetAggregateIdentifier StreamId customer, LocalDate on, String channel, List<String> stoppedBy)
            implements CustomerCommand {
        public RecordContact {
            stoppedBy = List.copyOf(stoppedBy);
        }
    }

    record RecordSubjectInformed(@TargetAggregateIdentifier StreamId customer, LocalDate on, String channel)
            implements CustomerCommand {}

    record RegisterPaperDocument(
            @TargetAggregateIdentifier StreamId customer, UUID document, String category, Sealed details)
            implements CustomerCommand {}

    record DestroyPaperDocument(@TargetAggregateIdentifier StreamId customer, UUID document, LocalDate on)
            implements CustomerCommand {}

    record LinkVisitorData(
            @TargetAggregateIdentifier StreamId customer,
            UUID visit,
            String category,
            Sealed details,
            String source,
            @Nullable LocalDate keptUntil)
            implements CustomerCommand {}

    record RefuseVisitorLinking(@TargetAggregateIdentifier StreamId customer) implements CustomerCommand {}

    record AllowVisitorLinking(@TargetAggregateIdentifier StreamId customer) implements CustomerCommand {}

    /** {@code statistics}: those the side writes beside it count the subject in. */
    record AnonymiseCustomer(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            List<EraseCustomer.Category> categories,
            List<String> statistics,
            LocalDate today)
            implements CustomerCommand {}

    record LiftHold(@TargetAggregateIdentifier StreamId customer, UUID hold, Release release)
            implements CustomerCommand {
        public LiftHold(StreamId customer, UUID hold, LocalDate today) {
            this(customer, hold, Release.on(today));
        }
    }

    record StartContactRole(@TargetAggregateIdentifier StreamId customer, Sealed organisation, Hold hold)
            implements CustomerCommand {}

    record EndContactRole(@TargetAggregateIdentifier StreamId customer, UUID hold, Release release)
            implements CustomerCommand {
        public EndContactRole(StreamId customer, UUID hold, LocalDate today) {
            this(customer, hold, Release.on(today));
        }
    }

    record RestrictProcessing(@TargetAggregateIdentifier StreamId customer, RestrictionGround ground)
            implements CustomerCommand {}

    /** The subject has been told that the restriction will be lifted (Art. 18(3)). */
    record RecordLiftingTold(@TargetAggregateIdentifier StreamId customer, LocalDate on, String channel)
            implements CustomerCommand {}

    /** {@code ground}: the one that is lifted; null for all that stand. */
    record LiftRestriction(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            @Nullable RestrictionGround ground,
            Release release)
            implements CustomerCommand {
        public LiftRestriction(StreamId customer, @Nullable Long expected, LocalDate today) {
            this(customer, expected, null, Release.on(today));
        }
    }

    record MakeObjection(@TargetAggregateIdentifier StreamId customer, String scope) implements CustomerCommand {}

    record WithdrawObjection(@TargetAggregateIdentifier StreamId customer, String scope) implements CustomerCommand {}

    /** {@code situation}: what the subject says of it (Art. 21(1)). */
    record RaiseObjection(@TargetAggregateIdentifier StreamId customer, String purpose, Sealed situation)
            implements CustomerCommand {}

    record UpholdObjection(@TargetAggregateIdentifier StreamId customer, String purpose) implements CustomerCommand {}

    record OverruleObjection(
            @TargetAggregateIdentifier StreamId customer, String purpose, RefusalGround ground, Sealed reasons)
            implements CustomerCommand {}

    record DropObjection(@TargetAggregateIdentifier StreamId customer, String purpose) implements CustomerCommand {}

    /** {@code ends}: of classes whose period is not that of the relationship's own. */
    record EndRelationship(
            @TargetAggregateIdentifier StreamId customer, LocalDate on, LocalDate keptUntil, List<ClassEnd> ends)
            implements CustomerCommand {
        public EndRelationship(StreamId customer, LocalDate on, LocalDate keptUntil) {
            this(customer, on, keptUntil, List.of());
        }
    }

    /** Erase the subject's data; {@code categories} are all that the notice declares. */
    record EraseCustomer(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            List<Category> categories,
            LocalDate today)
            implements CustomerCommand {

        /** {@code statutory}: vouchers of this class are kept by law even against an erasure request (Art. 17(3)(b)). */
        public record Category(String id, String retentionClass, boolean statutory) {}
    }

    /**
     * Erase what time has made due: parts that no hold defers any longer, vouchers whose statutory period is over, and all of it once
     * the retention period after the relationship is over. Answers whether anything still waits.
     */
    record EraseWhatIsDue(
            @TargetAggregateIdentifier StreamId customer, List<EraseCustomer.Category> categories, LocalDate today)
            implements CustomerCommand {}
}
