package fi.rekisteri.query.customer;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CollectionEnded;
import fi.rekisteri.shared.event.CustomerEvent.CollectionStarted;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleEnded;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleStarted;
import fi.rekisteri.shared.event.CustomerEvent.CustomerAnonymised;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldLifted;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.HoldReviewSet;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceOpened;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceSettled;
import fi.rekisteri.shared.event.CustomerEvent.LiftingTold;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionDropped;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionOverruled;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionRaised;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionUpheld;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionWithdrawn;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentDestroyed;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentRegistered;
import fi.rekisteri.shared.event.CustomerEvent.PaperToDestroy;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipReviewed;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.CustomerEvent.RetentionDated;
import fi.rekisteri.shared.event.CustomerEvent.SubjectContacted;
import fi.rekisteri.shared.event.CustomerEvent.SubjectInformed;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.CustomerEvent.VisitorDataLinked;
import fi.rekisteri.shared.event.CustomerEvent.VisitorLinkingAllowed;
import fi.rekisteri.shared.event.CustomerEvent.VisitorLinkingRefused;
import fi.rekisteri.shared.log.LoggedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event does to the card. */
final class CardStory {
    private CardStory() {}

    static Card after(@Nullable Card before, LoggedEvent logged) {
        CustomerEvent event = (CustomerEvent) logged.event();
        long version = Objects.requireNonNull(logged.sequence());
        if (event instanceof CustomerRegistered registered) {
            return begin(registered, version, logged);
        }
        if (before == null) {
            throw new IllegalStateException("No card for the event at position " + logged.position());
        }
        Card card = new Card(
                before.place().movedTo(version, logged.position()),
                before.registration(),
                before.data(),
                before.limits(),
                before.end(),
                activity(event) ? before.files().active(logged.occurredAt()) : before.files());
        return tell(card, event, logged.occurredAt());
    }

    static Card disclosed(Card card, Instant at) {
        return used(card, Answer.day(at));
    }

    private static Card used(Card card, LocalDate on) {
        Stream<Instant> held = Stream.concat(
                card.data().values().values().stream().map(Held::since),
                card.files().visits().stream().map(Files.Visit::since));
        return with(card, card.files().used(on, held.map(Answer::day)));
    }

    private static Card begin(CustomerRegistered e, long version, LoggedEvent logged) {
        Instant at = logged.occurredAt();
        return new Card(
                new Place(e.customer(), version, logged.position(), logged.position()),
                new Registration(
                        at,
                        e.source(),
                        e.language(),
                        e.noticeVersion(),
                        e.values().getFirst().value().retentionClass()),
                Data.of(e.number(), e.values(), e.source(), at),
                Limits.NONE,
                End.NONE,
                Files.NONE.active(at));
    }

    private static Card tell(Card card, CustomerEvent event, Instant at) {
        Data data = card.data();
        Limits limits = card.limits();
        End end = card.end();
        Files files = card.files();
        return switch (event) {
            case CustomerRegistered e -> throw new IllegalStateException("Registered twice: " + e.customer());
            case ValueCorrected e -> with(card, data.with(e.value(), e.source(), at, e.ground()));
            case ValueCompleted e -> with(card, data.with(e.value(), e.source(), at, null));
            case ValueRemoved e -> with(card, data.without(e.field()));
            case OrderRecorded e -> with(card, data.holding(e.number()));
            case InvoiceOpened e -> with(with(card, data.holding(e.number())), limits.holding(e.hold(), at, null));
            case InvoiceSettled e -> with(card, limits.released(e.hold()));
            case CollectionStarted e -> with(card, limits.holding(e.hold(), at, null));
            case CollectionEnded e -> with(card, limits.released(e.hold()));
            case HoldPlaced e -> with(with(card, data.holding(e.reason())), limits.holding(e.hold(), at, e.reason()));
            case HoldLifted e -> with(card, limits.released(e.hold()));
            case ContactRoleStarted e ->
                with(
                        with(card, data.with(Data.ContactRole.of(e.hold().id(), e.organisation(), at))),
                        limits.holding(e.hold(), at, null));
            case ContactRoleEnded e -> with(with(card, data.withoutRole(e.hold())), limits.released(e.hold()));
            case ProcessingRestricted e -> with(card, limits.restricted(e.ground(), at));
            case LiftingTold e -> with(card, limits.told(e.on(), e.channel()));
            case RestrictionLifted e -> with(card, limits.lifted(e.ground()));
            case ObjectionMade e -> with(card, limits.objecting(e.scope(), at));
            case ObjectionWithdrawn e -> with(card, limits.notObjecting(e.scope()));
            case ObjectionRaised e -> with(with(card, data.holding(e.situation())), limits.weighing(e.purpose(), at));
            case ObjectionUpheld e -> with(card, limits.weighed(e.purpose(), Limits.Weight.UPHELD, at));
            case ObjectionOverruled e ->
                with(with(card, data.holding(e.reasons())), limits.weighed(e.purpose(), Limits.Weight.OVERRULED, at));
            case ObjectionDropped e -> with(card, limits.dropped(e.purpose()));
            case DataDisclosed e ->
                disclosed(with(card, data.holding(e.disclosure().reason())), at);
            case DataTransferred e ->
                disclosed(with(card, data.holding(e.disclosure().reason())), at);
            case RelationshipEnded e -> with(card, end.ended(e.on(), e.keptUntil()));
            case RetentionDated e -> with(card, end.dated(e.ends()));
            case RelationshipReviewed e -> with(card, files.reviewed(e.on()));
            case HoldReviewSet e -> with(card, limits.reviewed(e.hold(), e.on()));
            case SubjectInformed e -> with(card, files.informed(e.on(), e.channel()));
            case SubjectContacted e -> used(card, e.on());
            case PaperDocumentRegistered e -> with(with(card, data.holding(e.details())), files.with(e, at));
            case PaperToDestroy e -> with(card, files.toDestroy(e.documents(), at));
            case PaperDocumentDestroyed e -> with(card, files.destroyed(e.document(), e.on()));
            case VisitorDataLinked e -> with(with(card, data.holding(e.details())), files.with(e, at));
            case VisitorLinkingRefused e -> with(card, files.refusingLinks(at));
            case VisitorLinkingAllowed e -> with(card, files.refusingLinks(null));
            case CustomerAnonymised e -> with(card, end.anonymised(at, e.outcomes()));
            case ErasureDecided e -> with(card, end.decided(at, e.outcomes()));
            case DataErased e -> erased(card, e, at);
        };
    }

    /** A relationship shows itself in what people do, not in what time brings about. */
    private static boolean activity(CustomerEvent event) {
        return !(event instanceof DataErased
                || event instanceof PaperToDestroy
                || event instanceof RetentionDated
                || event instanceof RelationshipReviewed);
    }

    private static Card erased(Card card, DataErased e, Instant at) {
        Card left = new Card(
                card.place(),
                card.registration(),
                card.data().erased(e.retentionClasses()),
                card.limits().erased(e.retentionClasses()),
                card.end().with(new End.Erased(e.retentionClasses(), e.categories(), e.cause(), at)),
                card.files().erased(e.retentionClasses()));
        return left.gone() ? emptied(left) : left;
    }

    private static Card emptied(Card card) {
        Data nothing =
                new Data(null, null, new TreeMap<>(), List.of(), card.data().classes());
        return new Card(card.place(), card.registration(), nothing, Limits.NONE, card.end(), Files.NONE);
    }

    private static Card with(Card card, Data data) {
        return new Card(card.place(), card.registration(), data, card.limits(), card.end(), card.files());
    }

    private static Card with(Card card, Limits limits) {
        return new Card(card.place(), card.registration(), card.data(), limits, card.end(), card.files());
    }

    private static Card with(Card card, End end) {
        return new Card(card.place(), card.registration(), card.data(), card.limits(), end, card.files());
    }

    private static Card with(Card card, Files files) {
        return new Card(card.place(), card.registration(), card.data(), card.limits(), card.end(), files);
    }
}
