package fi.rekisteri.query.request;

import fi.rekisteri.shared.deadline.AnswerTime;
import fi.rekisteri.shared.deadline.Pause;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Closing;
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
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
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

/** One request, told by its events in order. */
final class Story {
    final StreamId request;
    final RequestReceived received;
    final List<LoggedEvent> events;
    final Map<Right, AskedRight> asked = new EnumMap<>(Right.class);
    final Set<Right> verified = EnumSet.noneOf(Right.class);
    final Map<Right, RightFulfilled> fulfilled = new EnumMap<>(Right.class);
    final Map<Right, RightRefused> refused = new EnumMap<>(Right.class);

    @Nullable
    UUID customer;

    /** Since when identity is doubted, or clarification waited for; null when it is not. */
    @Nullable
    LocalDate doubted;

    @Nullable
    LocalDate questioned;

    @Nullable
    AnswerDelivered delivered;

    @Nullable
    Closing closed;

    boolean extended;
    private final List<Pause> pauses = new ArrayList<>();
    private boolean doubtStops;
    private boolean questionStops;

    private Story(StreamId request, RequestReceived received, List<LoggedEvent> events) {
        this.request = request;
        this.received = received;
        this.events = List.copyOf(events);
    }

    /** @throws IllegalStateException when they are not those of a request */
    static Story of(List<LoggedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().event() instanceof RequestReceived received)) {
            throw new IllegalStateException("Not a request");
        }
        Story story = new Story(received.request(), received, events);
        for (LoggedEvent logged : events) {
            story.goOn((RequestEvent) logged.event());
        }
        return story;
    }

    boolean open() {
        return closed == null;
    }

    boolean stands() {
        return time().stands();
    }

    AnswerTime time() {
        List<Pause> all = new ArrayList<>(pauses);
        if (open() && doubted != null && doubtStops) {
            all.add(new Pause(doubted, null));
        }
        if (open() && questioned != null && questionStops) {
            all.add(new Pause(questioned, null));
        }
        return new AnswerTime(received.on(), extended, all);
    }

    LocalDate due(LocalDate today) {
        return time().due(today);
    }

    List<Right> undecided() {
        return asked.keySet().stream()
                .filter(right -> !fulfilled.containsKey(right) && !refused.containsKey(right))
                .toList();
    }

    private void goOn(RequestEvent event) {
        switch (event) {
            case RequestReceived e -> {
                customer = e.subject();
                ask(e.rights());
            }
            case RequesterFound e -> {
                customer = e.subject();
                ask(e.rights());
            }
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
            case RightFulfilled e -> fulfilled.put(e.right(), e);
            case RightRefused e -> refused.put(e.right(), e);
            case FeeCharged e -> {}
            case AnswerDelivered e -> delivered = e;
            case RequestWithdrawn e -> {}
            case RequestClosed e -> closed = e.how();
        }
    }

    private void ask(List<AskedRight> rights) {
        rights.forEach(right -> asked.put(right.right(), right));
    }
}
