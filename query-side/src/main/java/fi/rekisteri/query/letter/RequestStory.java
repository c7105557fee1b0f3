package fi.rekisteri.query.letter;

import fi.rekisteri.shared.deadline.AnswerClock;
import fi.rekisteri.shared.deadline.AnswerTime;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.PartShown;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.event.RequestEvent.RightFulfilled;
import fi.rekisteri.shared.notice.Right;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request as its own events tell it. */
public record RequestStory(RequestReceived received, List<RequestEvent> events) {

    public RequestStory {
        events = List.copyOf(events);
    }

    public LocalDate receivedOn() {
        return received.on();
    }

    /** The time to answer it, with the days on which the clock stood. */
    AnswerTime time() {
        return AnswerClock.after(events).time();
    }

    /** Of the request, ISO 639-1. */
    public String language() {
        return received.language();
    }

    /** Whose it is, as far as is known. */
    public Optional<UUID> subject() {
        return Stream.concat(
                        Stream.ofNullable(received.subject()),
                        all(RequesterFound.class).map(RequesterFound::subject))
                .reduce((first, second) -> second);
    }

    public Set<Right> rights() {
        return received.rights().stream().map(AskedRight::right).collect(Collectors.toUnmodifiableSet());
    }

    /** The copy that fulfilled it, if it was fulfilled. */
    public Optional<Integer> copy() {
        return last(RightFulfilled.class, e -> e.copy() != null).map(RightFulfilled::copy);
    }

    /** What its answer does not tell, by part of the data, in the order it was decided. */
    public Map<String, PartWithheld> withheld() {
        Map<String, PartWithheld> withheld = new LinkedHashMap<>();
        for (RequestEvent event : events) {
            if (event instanceof PartWithheld e) {
                withheld.put(e.part(), e);
            } else if (event instanceof PartShown e) {
                withheld.remove(e.part());
            }
        }
        return withheld;
    }

    <E extends RequestEvent> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    <E extends RequestEvent> Optional<E> last(Class<E> kind) {
        return last(kind, e -> true);
    }

    private <E extends RequestEvent> Optional<E> last(Class<E> kind, java.util.function.Predicate<E> which) {
        return all(kind).filter(which).reduce((first, second) -> second);
    }
}
