package fi.rekisteri.command.customer;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
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
            int noticeVersion)
            implements CustomerCommand {}

    record CorrectValue(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            FieldValue value,
            ValueGround ground,
            String source,
            @Nullable Sealed evidence)
            implements CustomerCommand {}

    record CompleteValue(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            FieldValue value,
            String source) implements CustomerCommand {}

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

    record RecordOrder(@TargetAggregateIdentifier StreamId customer, Sealed number, Sealed details, LocalDate keptUntil)
            implements CustomerCommand {}

    record OpenInvoice(
            @TargetAggregateIdentifier StreamId customer, Sealed number, Sealed details, LocalDate keptUntil, Hold hold)
            implements CustomerCommand {}

    record SettleInvoice(@TargetAggregateIdentifier StreamId customer, Fingerprint invoice, LocalDate today)
            implements CustomerCommand {}

    record StartCollection(@TargetAggregateIdentifier StreamId customer, Fingerprint invoice, Hold hold)
            implements CustomerCommand {}

    record EndCollection(@TargetAggregateIdentifier StreamId customer, Fingerprint invoice, LocalDate today)
            implements CustomerCommand {}

    record PlaceHold(
            @TargetAggregateIdentifier StreamId customer,
            Hold hold,
            @Nullable Sealed reason) implements CustomerCommand {}

    record LiftHold(@TargetAggregateIdentifier StreamId customer, UUID hold, LocalDate today)
            implements CustomerCommand {}

    record StartContactRole(@TargetAggregateIdentifier StreamId customer, Sealed organisation, Hold hold)
            implements CustomerCommand {}

    record EndContactRole(@TargetAggregateIdentifier StreamId customer, UUID hold, LocalDate today)
            implements CustomerCommand {}

    record RestrictProcessing(@TargetAggregateIdentifier StreamId customer, RestrictionGround ground)
            implements CustomerCommand {}

    /** The subject has been told that the restriction will be lifted (Art. 18(3)). */
    record RecordLiftingTold(@TargetAggregateIdentifier StreamId customer, LocalDate on, String channel)
            implements CustomerCommand {}

    record LiftRestriction(
            @TargetAggregateIdentifier StreamId customer,
            @Nullable Long expected,
            LocalDate today) implements CustomerCommand {}

    record MakeObjection(@TargetAggregateIdentifier StreamId customer, String scope) implements CustomerCommand {}

    record WithdrawObjection(@TargetAggregateIdentifier StreamId customer, String scope) implements CustomerCommand {}

    record EndRelationship(@TargetAggregateIdentifier StreamId customer, LocalDate on, LocalDate keptUntil)
            implements CustomerCommand {}

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
