package fi.rekisteri.command.request;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.ExtensionReason;
import fi.rekisteri.shared.event.FeeGround;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a request. {@code customer} is whose request the caller took it for when texts were sealed; null while nobody
 * knows. {@code on} is the day it happened.
 */
public sealed interface RequestCommand extends Command {

    StreamId request();

    @Nullable
    UUID customer();

    @Override
    default StreamId stream() {
        return request();
    }

    /** The customer's history is where it is looked for, as long as there is one. */
    @Override
    default UUID subject() {
        UUID customer = customer();
        return customer == null ? request().id() : customer;
    }

    @Override
    default Rule whenMissing() {
        return Rule.REQUEST_UNKNOWN;
    }

    record ReceiveRequest(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            RequestChannel channel,
            LocalDate on,
            String language,
            List<AskedRight> rights)
            implements RequestCommand {}

    /** {@code rights}: what was asked, sealed anew for the customer. */
    record FindRequester(@TargetAggregateIdentifier StreamId request, UUID customer, List<AskedRight> rights)
            implements RequestCommand {}

    /** {@code rights}: those for which the notice accepts these means. */
    record VerifyIdentity(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            String means,
            List<Right> rights)
            implements RequestCommand {}

    record DoubtIdentity(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            List<String> asked,
            @Nullable Sealed reason,
            boolean stopsClock)
            implements RequestCommand {}

    record AskClarification(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            @Nullable Sealed question,
            boolean stopsClock)
            implements RequestCommand {}

    record RecordClarification(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            @Nullable Sealed answer) implements RequestCommand {}

    /** {@code on}: the day the subject was told. */
    record ExtendRequest(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            RequestChannel channel,
            ExtensionReason reason,
            @Nullable Sealed explanation)
            implements RequestCommand {}

    /**
     * @param needsIdentity whether the notice asks for proof of identity for this right
     * @param nothingHeld the register holds nothing about whoever asks
     * @param erased whether nothing is left of the customer
     * @param acts on the customer's record that cite this request
     * @param weighed purposes whose objection, raised under this request, is not decided
     * @param copies of the data that the customer has been given before
     */
    record FulfilRight(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            Right right,
            boolean needsIdentity,
            boolean nothingHeld,
            boolean erased,
            Set<String> acts,
            Set<String> weighed,
            int copies)
            implements RequestCommand {}

    /**
     * {@code acts} and {@code weighed} as for {@link FulfilRight}.
     *
     * @param erased nothing can be sealed for the customer any more
     */
    record RefuseRight(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            Right right,
            RefusalGround ground,
            @Nullable Sealed reasons,
            @Nullable Sealed facts,
            Set<String> acts,
            Set<String> weighed,
            boolean erased)
            implements RequestCommand {}

    /** {@code part}: a field of the notice, or what is told beside fields. */
    record WithholdPart(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            String part,
            RefusalGround ground,
            @Nullable Sealed reasons)
            implements RequestCommand {}

    record ShowPart(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            String part) implements RequestCommand {}

    /** {@code copies}: that the customer has been given before. */
    record ChargeFee(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            FeeGround ground,
            String amount,
            @Nullable Sealed facts,
            int copies)
            implements RequestCommand {}

    record DeliverAnswer(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            RequestChannel channel,
            String language,
            List<String> documents)
            implements RequestCommand {}

    record WithdrawRequest(
            @TargetAggregateIdentifier StreamId request,
            @Nullable UUID customer,
            LocalDate on,
            RequestChannel channel) implements RequestCommand {}
}
