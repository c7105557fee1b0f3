package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.ChangeKind;
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
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who must learn of a change of a customer's data: found in the customer's own stream, which holds it after every key is gone. */
final class Changes {
    /** The stored names of the events that somebody may have to be told of. */
    static final List<String> NAMES = Stream.of(
                    ValueCorrected.class,
                    ValueRemoved.class,
                    DataErased.class,
                    ProcessingRestricted.class,
                    RestrictionLifted.class)
            .map(type -> type.getAnnotation(Stored.class).value())
            .toList();

    /** The stored name of what makes an entry of a list a disclosure. */
    static final String LISTED =
            ListEntryDisclosed.class.getAnnotation(Stored.class).value();

    private Changes() {}

    /** @param change what that recipient is told of */
    record ToTell(UUID recipient, Change change, List<UUID> disclosures) {}

    /** @param change what the source is told of */
    record Wrong(String source, Change change) {}

    /** @param history the customer's stream and the lists that went to somebody, in the order of the log, the change its last event */
    static List<ToTell> recipients(List<LoggedEvent> history) {
        LoggedEvent change = history.getLast();
        List<LoggedEvent> before = history.subList(0, history.size() - 1);
        Map<UUID, List<Disclosure>> byRecipient = new LinkedHashMap<>();
        for (LoggedEvent logged : before) {
            Disclosure disclosure = disclosure(logged.event());
            if (disclosure != null
                    && !touched(change, List.of(disclosure), before).isEmpty()) {
                byRecipient
                        .computeIfAbsent(disclosure.recipient(), id -> new ArrayList<>())
                        .add(disclosure);
            }
        }
        return byRecipient.entrySet().stream()
                .map(each -> new ToTell(
                        each.getKey(),
                        new Change(
                                kind(change.event()),
                                change.id(),
                                touched(change, each.getValue(), before),
                                fields(change.event())),
                        each.getValue().stream().map(Disclosure::id).toList()))
                .toList();
    }

    /** Where data that was wrong came from (N19). */
    static Optional<Wrong> wrong(List<LoggedEvent> history) {
        LoggedEvent change = history.getLast();
        Map<String, String> sources = new HashMap<>();
        history.subList(0, history.size() - 1).forEach(logged -> trace(logged.event(), sources));
        return switch (change.event()) {
            case ValueCorrected e
            when e.ground() == ValueGround.WRONG ->
                wrong(
                        sources.get(e.value().field()),
                        change,
                        e.value().category(),
                        e.value().field());
            case ValueRemoved e
            when e.ground() == ValueGround.WRONG -> wrong(sources.get(e.field()), change, e.category(), e.field());
            default -> Optional.empty();
        };
    }

    private static Optional<Wrong> wrong(@Nullable String source, LoggedEvent change, String category, String field) {
        return Optional.ofNullable(source)
                .map(from -> new Wrong(
                        from, new Change(kind(change.event()), change.id(), List.of(category), List.of(field))));
    }

    private static void trace(Event event, Map<String, String> sources) {
        switch (event) {
            case CustomerRegistered e -> e.values().forEach(value -> sources.put(value.field(), e.source()));
            case ValueCorrected e -> sources.put(e.value().field(), e.source());
            case ValueCompleted e -> sources.put(e.value().field(), e.source());
            case ValueRemoved e -> sources.remove(e.field());
            default -> {}
        }
    }

    private static @Nullable Disclosure disclosure(Event event) {
        return switch (event) {
            case DataDisclosed e -> e.disclosure();
            case DataTransferred e -> e.disclosure();
            case ListEntryDisclosed e -> e.disclosure();
            default -> null;
        };
    }

    /** The categories of what was disclosed that the change concerns. */
    private static List<String> touched(LoggedEvent change, List<Disclosure> disclosures, List<LoggedEvent> before) {
        return switch (change.event()) {
            case ValueCorrected e ->
                holding(disclosures, e.value().field(), e.value().category());
            case ValueRemoved e -> holding(disclosures, e.field(), e.category());
            case DataErased e ->
                categories(disclosures).stream()
                        .filter(e.categories()::contains)
                        .toList();
            case ProcessingRestricted e -> grounds(before).isEmpty() ? categories(disclosures) : List.of();
            case RestrictionLifted e -> standing(grounds(before), e).isEmpty() ? categories(disclosures) : List.of();
            default -> List.of();
        };
    }

    private static List<String> holding(List<Disclosure> disclosures, String field, String category) {
        return disclosures.stream().anyMatch(disclosure -> disclosure.fields().contains(field))
                ? List.of(category)
                : List.of();
    }

    private static List<String> categories(List<Disclosure> disclosures) {
        return disclosures.stream()
                .flatMap(disclosure -> disclosure.categories().stream())
                .distinct()
                .toList();
    }

    /** What restricts already: for those who were told of the first ground, a second one changes nothing, nor does its end. */
    private static Set<RestrictionGround> grounds(List<LoggedEvent> before) {
        Set<RestrictionGround> grounds = EnumSet.noneOf(RestrictionGround.class);
        for (LoggedEvent logged : before) {
            switch (logged.event()) {
                case ProcessingRestricted e -> grounds.add(e.ground());
                case RestrictionLifted e -> grounds.retainAll(standing(grounds, e));
                default -> {}
            }
        }
        return grounds;
    }

    private static Set<RestrictionGround> standing(Set<RestrictionGround> grounds, RestrictionLifted lifted) {
        return grounds.stream()
                .filter(ground -> lifted.ground() != null && lifted.ground() != ground)
                .collect(Collectors.toSet());
    }

    private static List<String> fields(Event change) {
        return switch (change) {
            case ValueCorrected e -> List.of(e.value().field());
            case ValueRemoved e -> List.of(e.field());
            default -> List.of();
        };
    }

    /** What somebody may have to be told of such an event as; null where nobody is told. A new event does not compile until placed here. */
    static @Nullable ChangeKind told(CustomerEvent change) {
        return switch (change) {
            case ValueCorrected e -> ChangeKind.CORRECTED;
            case ValueRemoved e -> ChangeKind.REMOVED;
            case DataErased e -> ChangeKind.ERASED;
            case ProcessingRestricted e -> ChangeKind.RESTRICTED;
            case RestrictionLifted e -> ChangeKind.RESTRICTION_LIFTED;
            case CustomerRegistered e -> null;
            case ValueCompleted e -> null;
            case OrderRecorded e -> null;
            case InvoiceOpened e -> null;
            case InvoiceSettled e -> null;
            case CollectionStarted e -> null;
            case CollectionEnded e -> null;
            case HoldPlaced e -> null;
            case HoldLifted e -> null;
            case ContactRoleStarted e -> null;
            case ContactRoleEnded e -> null;
            case LiftingTold e -> null;
            case ObjectionMade e -> null;
            case ObjectionWithdrawn e -> null;
            case ObjectionDropped e -> null;
            case ObjectionOverruled e -> null;
            case ObjectionUpheld e -> null;
            case ObjectionRaised e -> null;
            case DataDisclosed e -> null;
            case DataTransferred e -> null;
            case RelationshipEnded e -> null;
            case RetentionDated e -> null;
            case RelationshipReviewed e -> null;
            case HoldReviewSet e -> null;
            case SubjectInformed e -> null;
            case SubjectContacted e -> null;
            case PaperDocumentRegistered e -> null;
            case PaperToDestroy e -> null;
            case PaperDocumentDestroyed e -> null;
            case VisitorDataLinked e -> null;
            case VisitorLinkingRefused e -> null;
            case VisitorLinkingAllowed e -> null;
            case CustomerAnonymised e -> null;
            case ErasureDecided e -> null;
        };
    }

    private static ChangeKind kind(Event change) {
        ChangeKind kind = change instanceof CustomerEvent event ? told(event) : null;
        if (kind == null) {
            throw new IllegalArgumentException("Nobody is told of " + change.getClass());
        }
        return kind;
    }
}
