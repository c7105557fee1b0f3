package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;
import static fi.rekisteri.shared.record.Told.word;

import fi.rekisteri.shared.event.BreachKind;
import fi.rekisteri.shared.event.IncidentEvent;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotNotified;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotified;
import fi.rekisteri.shared.event.IncidentEvent.BreachCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.BreachNotCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.ExposureAttached;
import fi.rekisteri.shared.event.IncidentEvent.IncidentClosed;
import fi.rekisteri.shared.event.IncidentEvent.IncidentFactsAdded;
import fi.rekisteri.shared.event.IncidentEvent.IncidentOpened;
import java.util.stream.Collectors;

/** What the events of an incident file mean. */
final class IncidentExplanation {
    private IncidentExplanation() {}

    static Told of(IncidentEvent event) {
        return told(event).with("incident", event.incident().id());
    }

    private static Told told(IncidentEvent event) {
        return switch (event) {
            case IncidentOpened e ->
                done("open-incident", Processing.GOVERN)
                        .with("noticed-at", e.noticedAt())
                        .with("notify-by", e.notifyBy())
                        .with(
                                "kinds",
                                e.kinds().stream()
                                        .map((BreachKind kind) -> word(kind))
                                        .collect(Collectors.joining(", ")));
            case IncidentFactsAdded e ->
                done("add-incident-facts", Processing.GOVERN).with("aspect", word(e.aspect()));
            case ExposureAttached e ->
                done("attach-exposure", Processing.GOVERN)
                        .with("by", e.exposure().by())
                        .with("people", e.exposure().people())
                        .with("digest", e.exposure().digest());
            case AuthorityNotified e ->
                done("notify-authority", Processing.INFORM).with("at", e.at()).with("late", e.late());
            case AuthorityNotNotified e ->
                done("decide-not-to-notify-authority", Processing.GOVERN).with("ground", word(e.ground()));
            case BreachCommunicated e ->
                done("communicate-breach", Processing.INFORM)
                        .with("on", e.on())
                        .with("channel", e.channel())
                        .with("people", e.people());
            case BreachNotCommunicated e ->
                done("decide-not-to-communicate-breach", Processing.GOVERN).with("ground", word(e.ground()));
            case IncidentClosed e -> done("close-incident", Processing.GOVERN);
        };
    }
}
