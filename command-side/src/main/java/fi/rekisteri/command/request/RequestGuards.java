package fi.rekisteri.command.request;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.ChargeFee;
import fi.rekisteri.command.request.RequestCommand.FulfilRight;
import fi.rekisteri.command.request.RequestCommand.RefuseRight;
import fi.rekisteri.shared.event.FeeGround;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true before a command on a request is taken, each rule by its name. */
final class RequestGuards {
    private static final List<Right> COPIES = List.of(Right.ACCESS, Right.PORTABILITY);

    private final RequestState state;

    RequestGuards(RequestState state) {
        this.state = state;
    }

    void refuseIfClosed() {
        if (state.closed) {
            throw new Refused(Rule.REQUEST_CLOSED);
        }
    }

    /** Texts were sealed for whoever was taken for the subject then. */
    void refuseIfOfAnother(RequestCommand command) {
        if (!Objects.equals(command.customer(), state.customer)) {
            throw new Refused(Rule.REQUEST_OF_ANOTHER);
        }
    }

    void refuseBeforeReceipt(LocalDate on, String member) {
        if (on.isBefore(state.clock.received())) {
            throw new Refused(Rule.STEP_BEFORE_RECEIPT, member);
        }
    }

    void refuseUnlessAsked(Right right) {
        if (!state.asked.contains(right)) {
            throw new Refused(Rule.RIGHT_NOT_ASKED, "right", words(List.copyOf(state.asked)));
        }
    }

    void refuseIfDecided(Right right) {
        if (state.decided.containsKey(right)) {
            throw new Refused(Rule.RIGHT_ANSWERED, "right");
        }
    }

    void refuseUnlessIdentified(FulfilRight command) {
        boolean doubtful =
                state.clock.doubted() != null || command.needsIdentity() && !state.verified.contains(command.right());
        if (doubtful && !(command.nothingHeld() && command.customer() == null)) {
            throw new Refused(Rule.IDENTITY_NOT_VERIFIED, "right");
        }
    }

    /** Nothing is held of somebody nobody knows, or of somebody erased; of everybody else something is. */
    void refuseUnlessHeld(FulfilRight command) {
        boolean gone = command.customer() == null || command.erased();
        if (command.nothingHeld() && !gone) {
            throw new Refused(Rule.DATA_IS_HELD, "nothingHeld");
        }
        if (!command.nothingHeld() && command.customer() == null) {
            throw new Refused(Rule.REQUESTER_UNKNOWN);
        }
        if (!command.nothingHeld() && command.erased() && command.right() != Right.ERASURE) {
            throw new Refused(Rule.CUSTOMER_ERASED);
        }
    }

    /** A right is fulfilled by what was done to the customer's record under this request, not by saying so. */
    void refuseUnlessCarriedOut(FulfilRight command, Set<String> acts) {
        boolean said = carrying(command.right()).isEmpty() || command.nothingHeld() || command.erased();
        if (!said && acts.isEmpty()) {
            throw new Refused(Rule.RIGHT_NOT_CARRIED_OUT, "right", List.copyOf(carrying(command.right())));
        }
    }

    void refuseUnfitGround(RefuseRight command) {
        boolean identified = state.verified.contains(command.right()) && state.clock.doubted() == null;
        boolean fits = command.ground().refuses(command.right())
                && !(command.ground() == RefusalGround.IDENTITY_NOT_SHOWN && identified);
        if (!fits) {
            List<String> allowed = Stream.of(RefusalGround.values())
                    .filter(ground -> ground.refuses(command.right()))
                    .map(RequestGuards::word)
                    .toList();
            throw new Refused(Rule.REFUSAL_GROUND_UNFIT, "ground", allowed);
        }
    }

    /** Nothing can be written about an erased person any more; the ground alone has to do. */
    static void refuseWithoutReasons(RefuseRight command) {
        if (command.reasons() == null && !command.erased()) {
            throw new Refused(Rule.REFUSAL_WITHOUT_REASONS, "reasons");
        }
        if (command.facts() == null && command.ground().needsFacts() && !command.erased()) {
            throw new Refused(Rule.REFUSAL_WITHOUT_FACTS, "facts");
        }
    }

    static void refuseWhileWeighed(Right right, Set<String> weighed) {
        if (right == Right.OBJECTION && !weighed.isEmpty()) {
            throw new Refused(Rule.OBJECTION_NOT_WEIGHED, "right", List.copyOf(weighed));
        }
    }

    /** What outweighs an objection was weighed against it, and is on record with its reasons (Art. 21(1)). */
    static void refuseUnlessOverruled(RefuseRight command) {
        boolean weighs = command.right() == Right.OBJECTION && command.ground().outweighs();
        if (weighs && !command.erased() && !command.acts().contains("overrule-objection")) {
            throw new Refused(Rule.OBJECTION_NOT_WEIGHED, "ground");
        }
    }

    /** Parts are withheld from a copy or from data to take along, as long as one of them is still to be answered. */
    void refuseUnlessDataIsAsked() {
        List<Right> asked = COPIES.stream().filter(state.asked::contains).toList();
        if (asked.isEmpty()) {
            throw new Refused(Rule.RIGHT_NOT_ASKED, "right", words(List.copyOf(state.asked)));
        }
        if (asked.stream().allMatch(state.decided::containsKey)) {
            throw new Refused(Rule.RIGHT_ANSWERED, "right");
        }
    }

    void refuseFeeForFirstCopy(ChargeFee command) {
        if (command.ground() == FeeGround.FURTHER_COPY) {
            refuseUnlessAsked(Right.ACCESS);
            if (command.copies() == 0) {
                throw new Refused(Rule.FIRST_COPY_FREE, "ground");
            }
        } else if (command.facts() == null) {
            throw new Refused(Rule.REFUSAL_WITHOUT_FACTS, "facts");
        }
    }

    void refuseLateExtension(LocalDate told) {
        if (told.isAfter(state.clock.time().lastDayToExtend(told))) {
            throw new Refused(Rule.EXTENSION_TOO_LATE, "toldOn");
        }
    }

    void refuseWhileUnanswered() {
        if (!state.unanswered().isEmpty()) {
            throw new Refused(Rule.RIGHTS_UNANSWERED, null, words(state.unanswered()));
        }
    }

    /** Acts on the customer's record that carry a right out; none for those that are answered by a document. */
    static Set<String> carrying(Right right) {
        return switch (right) {
            case RECTIFICATION -> Set.of("correct-value", "complete-value", "remove-value");
            case ERASURE -> Set.of("erase-customer");
            case RESTRICTION -> Set.of("restrict-processing");
            case OBJECTION -> Set.of("make-objection", "uphold-objection", "refuse-visitor-linking");
            case ACCESS, PORTABILITY -> Set.of();
        };
    }

    private static List<String> words(List<Right> rights) {
        return rights.stream().map(RequestGuards::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
