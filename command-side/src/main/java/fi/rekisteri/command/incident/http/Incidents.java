package fi.rekisteri.command.incident.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.incident.IncidentCommand.AddIncidentFacts;
import fi.rekisteri.command.incident.IncidentCommand.AttachExposure;
import fi.rekisteri.command.incident.IncidentCommand.CloseIncident;
import fi.rekisteri.command.incident.IncidentCommand.CommunicateBreach;
import fi.rekisteri.command.incident.IncidentCommand.DecideNotToCommunicateBreach;
import fi.rekisteri.command.incident.IncidentCommand.DecideNotToNotifyAuthority;
import fi.rekisteri.command.incident.IncidentCommand.NotifyAuthority;
import fi.rekisteri.command.incident.IncidentCommand.OpenIncident;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.BreachKind;
import fi.rekisteri.shared.event.Exposure;
import fi.rekisteri.shared.event.IncidentAspect;
import fi.rekisteri.shared.event.NotCommunicatedGround;
import fi.rekisteri.shared.event.NotNotifiedGround;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an officer does with an incident file. */
final class Incidents {
    /** The one class of an incident's texts: they have a key of their own. */
    private static final String KEPT = "incident";

    private static final List<String> CHANNELS = List.of("letter", "email", "phone", "in-person", "online-service");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BY = Pattern.compile("(account|recipient|disclosure|export) [A-Za-z0-9._:-]{1,100}");

    final IncidentTask<Breach.Noticed> open = new IncidentTask<>("open-incident", Breach.Noticed.class, this::open);
    final IncidentTask<Breach.Passage> addFacts =
            new IncidentTask<>("add-incident-facts", Breach.Passage.class, Incidents::addFacts);
    final IncidentTask<Breach.Reached> attach =
            new IncidentTask<>("attach-exposure", Breach.Reached.class, Incidents::attach);
    final IncidentTask<Breach.Notification> notify =
            new IncidentTask<>("notify-authority", Breach.Notification.class, Incidents::notify);
    final IncidentTask<Breach.NoNotification> waiveNotification = new IncidentTask<>(
            "decide-not-to-notify-authority", Breach.NoNotification.class, Incidents::waiveNotification);
    final IncidentTask<Breach.Communication> communicate =
            new IncidentTask<>("communicate-breach", Breach.Communication.class, Incidents::communicate);
    final IncidentTask<Breach.NoCommunication> waiveCommunication = new IncidentTask<>(
            "decide-not-to-communicate-breach", Breach.NoCommunication.class, Incidents::waiveCommunication);
    final IncidentTask<Nothing> close =
            new IncidentTask<>("close-incident", Nothing.class, (given, desk) -> Draft.of(new CloseIncident(of(desk))));

    private final Duration notifyWithin;

    /** @param notifyWithin from becoming aware: 72 hours in Art. 33(1) */
    Incidents(Duration notifyWithin) {
        this.notifyWithin = notifyWithin;
    }

    private Draft open(Breach.Noticed given, Desk desk) {
        Instant noticedAt = Stated.past("noticedAt", given.noticedAt(), desk.now());
        List<BreachKind> kinds = Stated.needed("kinds", given.kinds()).stream()
                .map(kind -> Stated.constant("kinds", kind, BreachKind.class))
                .distinct()
                .sorted()
                .toList();
        if (kinds.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, "kinds");
        }
        StreamId incident = desk.newStream();
        Sealed description = desk.newSealer(incident)
                .seal(Part.INCIDENT_DESCRIPTION, KEPT, Stated.text("description", given.description()));
        return Draft.of(new OpenIncident(incident, noticedAt, noticedAt.plus(notifyWithin), kinds, description));
    }

    private static Draft addFacts(Breach.Passage given, Desk desk) {
        IncidentAspect aspect = Stated.constant("aspect", given.aspect(), IncidentAspect.class);
        return Draft.of(
                new AddIncidentFacts(of(desk), aspect, sealed(desk, Part.INCIDENT_FACTS, "text", given.text())));
    }

    private static Draft attach(Breach.Reached given, Desk desk) {
        Instant from = Stated.past("from", given.from(), desk.now());
        Instant to = Stated.past("to", given.to(), desk.now());
        if (!from.isBefore(to)) {
            throw new Refused(Rule.VALUE_MALFORMED, "to");
        }
        List<String> declared =
                desk.notice().categories().stream().map(Category::id).toList();
        List<String> categories = Stated.needed("categories", given.categories()).stream()
                .map(category -> Stated.word("categories", category, declared))
                .distinct()
                .sorted()
                .toList();
        return Draft.of(new AttachExposure(
                of(desk),
                new Exposure(
                        fitting("by", given.by(), BY),
                        from,
                        to,
                        count("people", given.people(), 0),
                        categories,
                        fitting("digest", given.digest(), DIGEST))));
    }

    private static Draft notify(Breach.Notification given, Desk desk) {
        Instant at = Stated.past("at", given.at(), desk.now());
        Sealed delay = given.delay() == null ? null : sealed(desk, Part.INCIDENT_DELAY, "delay", given.delay());
        return Draft.of(new NotifyAuthority(of(desk), at, delay));
    }

    private static Draft waiveNotification(Breach.NoNotification given, Desk desk) {
        NotNotifiedGround ground = Stated.constant("ground", given.ground(), NotNotifiedGround.class);
        return Draft.of(new DecideNotToNotifyAuthority(
                of(desk), ground, sealed(desk, Part.INCIDENT_REASONS, "reasons", given.reasons())));
    }

    private static Draft communicate(Breach.Communication given, Desk desk) {
        return Draft.of(new CommunicateBreach(
                of(desk),
                Stated.pastDay("on", given.on(), desk.today()),
                Stated.word("channel", given.channel(), CHANNELS),
                count("people", given.people(), 1)));
    }

    private static Draft waiveCommunication(Breach.NoCommunication given, Desk desk) {
        NotCommunicatedGround ground = Stated.constant("ground", given.ground(), NotCommunicatedGround.class);
        return Draft.of(new DecideNotToCommunicateBreach(
                of(desk), ground, sealed(desk, Part.INCIDENT_REASONS, "reasons", given.reasons())));
    }

    private static StreamId of(Desk desk) {
        return desk.stream(IncidentTask.INCIDENT);
    }

    private static Sealed sealed(Desk desk, Part part, String member, @Nullable String text) {
        Sealer sealer = desk.sealerOf(of(desk));
        return sealer.seal(part, KEPT, Stated.text(member, text));
    }

    private static String fitting(String member, @Nullable String text, Pattern form) {
        if (!form.matcher(Stated.needed(member, text)).matches()) {
            throw new Refused(Rule.VALUE_MALFORMED, member);
        }
        return Stated.needed(member, text);
    }

    private static int count(String member, @Nullable Integer number, int least) {
        int count = Stated.needed(member, number);
        if (count < least) {
            throw new Refused(Rule.VALUE_MALFORMED, member);
        }
        return count;
    }
}
