package fi.rekisteri.query.letter;

import fi.rekisteri.query.history.Records;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests that documents answer, read from their own stories in the log. */
@Component
public class Requests {
    private final Events events;
    private final Records records;
    private final AccessLog log;

    Requests(Events events, Records records, AccessLog log) {
        this.events = events;
        this.records = records;
        this.log = log;
    }

    /**
     * The request the reading serves; the gate has seen that it is there, and that person's.
     *
     * @param right that must have been asked for; null for any
     * @throws Refusal on record, when none is named, or it asks for something else
     */
    RequestStory answered(Reading reading, UUID customer, @Nullable Right right) {
        String named = reading.act().request();
        if (named == null) {
            throw refused(reading, Rule.REQUEST_MISSING, customer);
        }
        RequestStory story = find(new StreamId(reading.register(), UUID.fromString(named)))
                .orElseThrow(() -> new IllegalStateException("No request " + named));
        if (right != null && !story.rights().contains(right)) {
            throw refused(reading, Rule.RIGHT_NOT_ASKED, customer);
        }
        return story;
    }

    private Refusal refused(Reading reading, Rule rule, UUID customer) {
        return log.refused(reading, rule, customer, Headers.REQUEST, List.of());
    }

    /** The how-manieth copy of the data an answer to this request is. */
    public int copy(StreamId customer, RequestStory story) {
        return story.copy()
                .orElseGet(() ->
                        1 + records.highest(customer, "fulfil-right", "copy").orElse(0));
    }

    private Optional<RequestStory> find(StreamId request) {
        List<RequestEvent> story = events.of(request).stream()
                .map(LoggedEvent::event)
                .filter(RequestEvent.class::isInstance)
                .map(RequestEvent.class::cast)
                .toList();
        return story.stream()
                .filter(RequestReceived.class::isInstance)
                .map(RequestReceived.class::cast)
                .findFirst()
                .map(received -> new RequestStory(received, story));
    }
}
