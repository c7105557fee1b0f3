package fi.rekisteri.command.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.incident.IncidentCommand.AddIncidentFacts;
import fi.rekisteri.command.incident.IncidentCommand.AttachExposure;
import fi.rekisteri.command.incident.IncidentCommand.CloseIncident;
import fi.rekisteri.command.incident.IncidentCommand.CommunicateBreach;
import fi.rekisteri.command.incident.IncidentCommand.DecideNotToCommunicateBreach;
import fi.rekisteri.command.incident.IncidentCommand.DecideNotToNotifyAuthority;
import fi.rekisteri.command.incident.IncidentCommand.NotifyAuthority;
import fi.rekisteri.command.incident.IncidentCommand.OpenIncident;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Exposure;
import fi.rekisteri.shared.event.IncidentAspect;
import fi.rekisteri.shared.event.IncidentEvent;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotNotified;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotified;
import fi.rekisteri.shared.event.IncidentEvent.BreachCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.BreachNotCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.ExposureAttached;
import fi.rekisteri.shared.event.IncidentEvent.IncidentClosed;
import fi.rekisteri.shared.event.IncidentEvent.IncidentFactsAdded;
import fi.rekisteri.shared.event.IncidentEvent.IncidentOpened;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The file of one breach. It is opened when the breach is noticed, grows with what is found out, holds the two decisions the law asks for -
 * of the authority (Art. 33) and of the data subjects (Art. 34) - and is closed when both are taken and a remedy is on file (Art. 33(5)).
 */
final class Incident {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");

    @AggregateIdentifier
    private @Nullable StreamId id;

    private Instant noticedAt = Instant.MAX;
    private Instant notifyBy = Instant.MAX;
    private final Set<String> passages = new HashSet<>();
    private final Set<Exposure> exposures = new HashSet<>();
    private final Set<Instant> notified = new HashSet<>();
    private final Set<BreachCommunicated> communicated = new HashSet<>();
    private @Nullable AuthorityNotNotified notNotified;
    private @Nullable BreachNotCommunicated notCommunicated;
    private boolean remedied;
    private boolean closed;

    Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenIncident command) {
        if (id != null) {
            return;
        }
        apply(new IncidentOpened(
                command.incident(), command.noticedAt(), command.notifyBy(), command.kinds(), command.description()));
    }

    @CommandHandler
    void decide(AddIncidentFacts command) {
        refuseIfClosed();
        IncidentFactsAdded added = new IncidentFactsAdded(command.incident(), command.aspect(), command.text());
        if (!passages.contains(passage(added))) {
            apply(added);
        }
    }

    @CommandHandler
    void decide(AttachExposure command) {
        refuseIfClosed();
        if (!exposures.contains(command.exposure())) {
            apply(new ExposureAttached(command.incident(), command.exposure()));
        }
    }

    @CommandHandler
    void decide(NotifyAuthority command) {
        refuseIfClosed();
        refuseBeforeNoticed(command.at().isBefore(noticedAt), "at");
        boolean late = command.at().isAfter(notifyBy) && notified.stream().allMatch(notifyBy::isBefore);
        if (late && command.delay() == null) {
            throw new Refused(Rule.DELAY_UNREASONED, "delay");
        }
        if (!notified.contains(command.at())) {
            apply(new AuthorityNotified(command.incident(), command.at(), late, command.delay()));
        }
    }

    @CommandHandler
    void decide(DecideNotToNotifyAuthority command) {
        refuseIfClosed();
        refuseIfTold(!notified.isEmpty());
        if (notNotified == null
                || notNotified.ground() != command.ground()
                || !notNotified.reasons().sameValueAs(command.reasons())) {
            apply(new AuthorityNotNotified(command.incident(), command.ground(), command.reasons()));
        }
    }

    @CommandHandler
    void decide(CommunicateBreach command) {
        refuseIfClosed();
        refuseBeforeNoticed(command.on().isBefore(noticedAt.atZone(COUNTRY).toLocalDate()), "on");
        BreachCommunicated event =
                new BreachCommunicated(command.incident(), command.on(), command.channel(), command.people());
        if (!communicated.contains(event)) {
            apply(event);
        }
    }

    @CommandHandler
    void decide(DecideNotToCommunicateBreach command) {
        refuseIfClosed();
        refuseIfTold(!communicated.isEmpty());
        if (notCommunicated == null
                || notCommunicated.ground() != command.ground()
                || !notCommunicated.reasons().sameValueAs(command.reasons())) {
            apply(new BreachNotCommunicated(command.incident(), command.ground(), command.reasons()));
        }
    }

    @CommandHandler
    void decide(CloseIncident command) {
        if (closed) {
            return;
        }
        refuseUndecided(notified.isEmpty() && notNotified == null, "authority");
        refuseUndecided(communicated.isEmpty() && notCommunicated == null, "subjects");
        refuseUndecided(!remedied, "remedy");
        apply(new IncidentClosed(command.incident()));
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Refused(Rule.INCIDENT_CLOSED);
        }
    }

    private static void refuseBeforeNoticed(boolean before, String member) {
        if (before) {
            throw new Refused(Rule.TOLD_BEFORE_NOTICED, member);
        }
    }

    private static void refuseIfTold(boolean told) {
        if (told) {
            throw new Refused(Rule.BREACH_ALREADY_TOLD);
        }
    }

    private static void refuseUndecided(boolean undecided, String member) {
        if (undecided) {
            throw new Refused(Rule.INCIDENT_UNDECIDED, member);
        }
    }

    @EventSourcingHandler
    void evolve(IncidentEvent event) {
        id = event.incident();
        switch (event) {
            case IncidentOpened e -> {
                noticedAt = e.noticedAt();
                notifyBy = e.notifyBy();
            }
            case IncidentFactsAdded e -> {
                passages.add(passage(e));
                remedied |= e.aspect() == IncidentAspect.REMEDY;
            }
            case ExposureAttached e -> exposures.add(e.exposure());
            case AuthorityNotified e -> notified.add(e.at());
            case AuthorityNotNotified e -> notNotified = e;
            case BreachCommunicated e -> communicated.add(e);
            case BreachNotCommunicated e -> notCommunicated = e;
            case IncidentClosed e -> closed = true;
        }
    }

    private static String passage(IncidentFactsAdded added) {
        return added.aspect() + " " + added.text().fingerprint().text();
    }
}
