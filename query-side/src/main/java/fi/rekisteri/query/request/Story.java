package fi.rekisteri.query.request;

import fi.rekisteri.shared.deadline.AnswerClock;
import fi.rekisteri.shared.deadline.AnswerTime;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Closing;
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
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Right;
import java.time.LocalDate;
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

    @Nullable
    AnswerDelivered delivered;

    @Nullable
    Closing closed;

    private final AnswerClock clock = new AnswerClock();

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
        return clock.time();
    }

    boolean extended() {
        return clock.extended();
    }

    /** Since when identity is doubted, or clarification waited for; null when it is not. */
    @Nullable
    LocalDate doubted() {
        return clock.doubted();
    }

    @Nullable
    LocalDate questioned() {
        return clock.questioned();
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
        clock.tell(event);
        switch (event) {
            case RequestReceived e -> {
                customer = e.subject();
                ask(e.rights());
            }
            case RequesterFound e -> {
                customer = e.subject();
                ask(e.rights());
            }
            case IdentityVerified e -> verified.addAll(e.rights());
            case IdentityDoubted e -> verified.clear();
            case ClarificationAsked e -> {}
            case ClarificationGiven e -> {}
            case RequestExtended e -> {}
            case RightFulfilled e -> fulfilled.put(e.right(), e);
            case RightRefused e -> refused.put(e.right(), e);
            case PartWithheld e -> {}
            case PartShown e -> {}
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
