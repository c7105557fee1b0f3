package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who must learn of a change of a customer's data: found in the customer's own stream, which holds it after every key is gone. */
final class Changes {
    /** The stored name of what makes an entry of a list a disclosure. */
    static final String LISTED =
            ListEntryDisclosed.class.getAnnotation(Stored.class).value();

    private Changes() {}

    /** @param change what that recipient is told of */
    record ToTell(UUID recipient, Change change, List<UUID> disclosures) {}

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
                                ToldAs.kind(change.event()),
                                change.id(),
                                touched(change, each.getValue(), before),
                                fields(change.event())),
                        each.getValue().stream().map(Disclosure::id).toList()))
                .toList();
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
}
