package fi.rekisteri.command.request;

import fi.rekisteri.shared.deadline.AnswerClock;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.AnswerDelivered;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.ClarificationGiven;
import fi.rekisteri.shared.event.RequestEvent.FeeCharged;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.IdentityVerified;
import fi.rekisteri.shared.event.RequestEvent.PartShown;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequestWithdrawn;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.event.RequestEvent.RightFulfilled;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.notice.Right;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a request so far, as far as decisions need it. */
final class RequestState {
    final Set<Right> asked = EnumSet.noneOf(Right.class);
    final Set<Right> verified = EnumSet.noneOf(Right.class);

    /** What was decided on each right: a constant of Fulfilment or RefusalGround. */
    final Map<Right, Enum<?>> decided = new EnumMap<>(Right.class);

    /** Parts of the data that the answer does not tell. */
    final Map<String, RefusalGround> withheld = new HashMap<>();

    /** When it came, and when the time to answer stood. */
    final AnswerClock clock = new AnswerClock();

    boolean closed;

    @Nullable
    UUID customer;

    boolean withdrawn;

    @Nullable
    AnswerDelivered delivered;

    List<Right> unanswered() {
        return asked.stream().filter(right -> !decided.containsKey(right)).toList();
    }

    void evolve(RequestEvent event) {
        clock.tell(event);
        switch (event) {
            case RequestReceived e -> {
                customer = e.subject();
                e.rights().stream().map(AskedRight::right).forEach(asked::add);
            }
            case RequesterFound e -> customer = e.subject();
            case IdentityVerified e -> verified.addAll(e.rights());
            case IdentityDoubted e -> verified.clear();
            case ClarificationAsked e -> {}
            case ClarificationGiven e -> {}
            case RequestExtended e -> {}
            case RightFulfilled e -> decided.put(e.right(), e.how());
            case RightRefused e -> decided.put(e.right(), e.ground());
            case PartWithheld e -> withheld.put(e.part(), e.ground());
            case PartShown e -> withheld.remove(e.part());
            case FeeCharged e -> {}
            case AnswerDelivered e -> delivered = e;
            case RequestWithdrawn e -> withdrawn = true;
            case RequestClosed e -> closed = true;
        }
    }
}
