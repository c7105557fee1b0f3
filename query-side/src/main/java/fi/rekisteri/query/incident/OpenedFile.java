package fi.rekisteri.query.incident;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Opens a file. Made for one answer and dropped with it. */
record OpenedFile(IncidentFile file, Opener opener) {

    Incident tell(StreamId incident, Instant now) {
        return new Incident(
                incident.id(),
                incident.register(),
                file.noticedAt(),
                file.kinds().stream().map(Answer::word).toList(),
                text(Part.INCIDENT_DESCRIPTION, file.description()),
                Clocked.of(file, now),
                file.passages().stream().map(this::passage).toList(),
                file.exposures().stream().map(OpenedFile::exposure).toList(),
                file.notified().stream().map(this::notification).toList(),
                waiver(file.notNotified()),
                file.communicated().stream()
                        .map(each -> new Incident.BreachCommunication(each.on(), each.channel(), each.people()))
                        .toList(),
                waiver(file.notCommunicated()),
                file.closedAt());
    }

    private Incident.IncidentPassage passage(IncidentFile.Passage passage) {
        return new Incident.IncidentPassage(
                Answer.word(passage.aspect()), text(Part.INCIDENT_FACTS, passage.text()), passage.at());
    }

    private static Incident.AttachedExposure exposure(IncidentFile.Attached attached) {
        var exposure = attached.exposure();
        return new Incident.AttachedExposure(
                exposure.by(),
                exposure.from(),
                exposure.to(),
                exposure.people(),
                exposure.categories(),
                exposure.digest(),
                attached.at());
    }

    private Incident.AuthorityNotice notification(IncidentFile.Notified notified) {
        Sealed delay = notified.delay();
        return new Incident.AuthorityNotice(
                notified.at(), notified.late(), delay == null ? null : text(Part.INCIDENT_DELAY, delay));
    }

    private Incident.@Nullable BreachWaiver waiver(IncidentFile.@Nullable Waived waived) {
        return waived == null
                ? null
                : new Incident.BreachWaiver(
                        waived.ground(), text(Part.INCIDENT_REASONS, waived.reasons()), waived.at());
    }

    private String text(Part part, Sealed sealed) {
        return opener.open(part.id(), sealed).asString();
    }
}
