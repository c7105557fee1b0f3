package fi.rekisteri.command.incident;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.BreachKind;
import fi.rekisteri.shared.event.Exposure;
import fi.rekisteri.shared.event.IncidentAspect;
import fi.rekisteri.shared.event.NotCommunicatedGround;
import fi.rekisteri.shared.event.NotNotifiedGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with an incident file. Times lie in the past; texts arrive sealed under the incident's own key. */
public sealed interface IncidentCommand extends Command {

    StreamId incident();

    @Override
    default StreamId stream() {
        return incident();
    }

    @Override
    default Rule whenMissing() {
        return Rule.INCIDENT_UNKNOWN;
    }

    record OpenIncident(
            @TargetAggregateIdentifier StreamId incident,
            Instant noticedAt,
            Instant notifyBy,
            List<BreachKind> kinds,
            Sealed description)
            implements IncidentCommand {}

    record AddIncidentFacts(@TargetAggregateIdentifier StreamId incident, IncidentAspect aspect, Sealed text)
            implements IncidentCommand {}

    record AttachExposure(@TargetAggregateIdentifier StreamId incident, Exposure exposure) implements IncidentCommand {}

    record NotifyAuthority(
            @TargetAggregateIdentifier StreamId incident,
            Instant at,
            @Nullable Sealed delay) implements IncidentCommand {}

    record DecideNotToNotifyAuthority(
            @TargetAggregateIdentifier StreamId incident, NotNotifiedGround ground, Sealed reasons)
            implements IncidentCommand {}

    record CommunicateBreach(@TargetAggregateIdentifier StreamId incident, LocalDate on, String channel, int people)
            implements IncidentCommand {}

    record DecideNotToCommunicateBreach(
            @TargetAggregateIdentifier StreamId incident, NotCommunicatedGround ground, Sealed reasons)
            implements IncidentCommand {}

    record CloseIncident(@TargetAggregateIdentifier StreamId incident) implements IncidentCommand {}
}
