package fi.rekisteri.command.request;

import fi.rekisteri.shared.deadline.AnswerTime;
import fi.rekisteri.shared.deadline.Pause;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.AnswerDelivered;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.ClarificationGiven;
import fi.rekisteri.shared.event.RequestEvent.FeeCharged;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.IdentityVerified;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequestWithdrawn;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.event.RequestEvent.RightFulfilled;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.notice.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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

    LocalDate received = LocalDate.MIN;
    boolean extended;
    boolean closed;

    @Nullable
    UUID customer;

    boolean withdrawn;

    @Nullable
    AnswerDelivered delivered;

    /** The day more proof of identity was asked for; null when there is no doubt. */
    @Nullable
    LocalDate doubted;

    /** The day the open question was put; null when there is none. */
    @Nullable
    LocalDate questioned;

    private boolean doubtStops;
    private boolean questionStops;
    private final List<Pause> pauses = new ArrayList<>();

    /** The time to answer, with the pauses that are over and those that are not. */
    AnswerTime time() {
        List<Pause> all = new ArrayList<>(pauses);
        if (doubted != null && doubtStops) {
            all.add(new Pause(doubted, null));
        }
        if (questioned != null && questionStops) {
            all.add(new Pause(questioned, null));
        }
        return new AnswerTime(received, extended, all);
    }

    List<Right> unanswered() {
        return asked.stream().filter(right -> !decided.containsKey(right)).toList();
    }

    void evolve(RequestEvent event) {
        switch (event) {
            case RequestReceived e -> {
                received = e.on();
                customer = e.subject();
                e.rights().stream().map(AskedRight::right).forEach(asked::add);
            }
            case RequesterFound e -> customer = e.subject();
            case IdentityVerified e -> {
                verified.addAll(e.rights());
                if (doubted != null && doubtStops) {
                    pauses.add(new Pause(doubted, e.on()));
                }
                doubted = null;
            }
            case IdentityDoubted e -> {
                doubted = e.on();
                doubtStops = e.stopsClock();
                verified.clear();
            }
            case ClarificationAsked e -> {
                questioned = e.on();
                questionStops = e.stopsClock();
            }
            case ClarificationGiven e -> {
                if (questioned != null && questionStops) {
                    pauses.add(new Pause(questioned, e.on()));
                }
                questioned = null;
            }
            case RequestExtended e -> extended = true;
            case RightFulfilled e -> decided.put(e.right(), e.how());
            case RightRefused e -> decided.put(e.right(), e.ground());
            case FeeCharged e -> {}
            case AnswerDelivered e -> delivered = e;
            case RequestWithdrawn e -> withdrawn = true;
            case RequestClosed e -> closed = true;
        }
    }
}
