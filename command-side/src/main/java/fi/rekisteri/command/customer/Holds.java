package fi.rekisteri.command.customer;

import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.sealing.Fingerprint;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The holds of a customer: those that stand, and those that ended. */
final class Holds {
    private final Map<UUID, Hold> standing = new HashMap<>();
    private final Map<UUID, Fingerprint> roles = new HashMap<>();
    private final Set<UUID> placedByHand = new HashSet<>();
    private final Set<UUID> ended = new HashSet<>();

    void place(Hold hold, boolean byHand) {
        standing.put(hold.id(), hold);
        if (byHand) {
            placedByHand.add(hold.id());
        }
    }

    void startRole(Hold hold, Fingerprint organisation) {
        standing.put(hold.id(), hold);
        roles.put(hold.id(), organisation);
    }

    void end(UUID hold) {
        standing.remove(hold);
        ended.add(hold);
    }

    @Nullable
    Hold find(UUID hold) {
        return standing.get(hold);
    }

    boolean hasEnded(UUID hold) {
        return ended.contains(hold);
    }

    boolean placedByHand(UUID hold) {
        return placedByHand.contains(hold);
    }

    boolean isRole(UUID hold) {
        return roles.containsKey(hold);
    }

    boolean holdsRoleIn(Fingerprint organisation) {
        return roles.entrySet().stream()
                .anyMatch(role ->
                        standing.containsKey(role.getKey()) && role.getValue().equals(organisation));
    }

    /** Whether a hold without a last day keeps a class. */
    boolean keepsOpenly(String retentionClass) {
        return standing.values().stream()
                .anyMatch(hold -> hold.until() == null && hold.covers().contains(retentionClass));
    }

    /** The last day of the holds that keep a class; null when none does. */
    @Nullable
    LocalDate lastDayOf(String retentionClass) {
        return standing.values().stream()
                .filter(hold -> hold.covers().contains(retentionClass))
                .map(Hold::until)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Grounds of the holds that keep a retention class on a day, sorted. */
    List<String> groundsKeeping(String retentionClass, LocalDate today) {
        return standing.values().stream()
                .filter(hold -> hold.covers().contains(retentionClass))
                .filter(hold -> hold.until() == null || !hold.until().isBefore(today))
                .map(Hold::ground)
                .distinct()
                .sorted()
                .toList();
    }
}
