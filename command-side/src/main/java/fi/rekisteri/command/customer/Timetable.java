package fi.rekisteri.command.customer;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.notice.RetentionClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When which data of a customer ends by time alone. The last day of something is the last on which it is kept; the next day it goes,
 * unless a hold or a restriction stands in the way. It follows from what has happened, and from nothing else.
 */
final class Timetable {
    private static final LocalDate AT_ONCE = LocalDate.EPOCH;

    private final CustomerState state;

    Timetable(CustomerState state) {
        this.state = state;
    }

    /** The first day on which something goes by itself; null while nothing will without another event. */
    @Nullable
    LocalDate next() {
        if (!state.restrictions.isEmpty()) {
            return null;
        }
        Stream<@Nullable LocalDate> classes = Stream.concat(
                        state.classes.stream(), state.dated.keySet().stream().map(RetentionClass::idOf))
                .distinct()
                .filter(id -> !state.erasedClasses.contains(id))
                .map(id -> free(id, lastDay(id)));
        Stream<@Nullable LocalDate> keys = ownKeys().stream()
                .map(key -> free(RetentionClass.idOf(key), Objects.requireNonNull(state.dated.get(key))));
        return Stream.concat(classes, keys)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether the whole class is over on a day, holds apart. */
    boolean isOver(String retentionClass, LocalDate today) {
        LocalDate last = lastDay(retentionClass);
        return last != null && last.isBefore(today);
    }

    /** Whether the class has an end, be it one that law puts off. */
    boolean isEnding(String retentionClass, LocalDate today) {
        LocalDate period = state.endOf(retentionClass);
        return (period != null && period.isBefore(today))
                || decided(retentionClass).isPresent();
    }

    /** Keys of vouchers and visits whose own period is over and that nothing holds, in the order of their names. */
    List<String> endedKeys(LocalDate today) {
        return ownKeys().stream()
                .filter(key -> Objects.requireNonNull(state.dated.get(key)).isBefore(today))
                .filter(key -> state.holds
                        .groundsKeeping(RetentionClass.idOf(key), today)
                        .isEmpty())
                .sorted()
                .toList();
    }

    /** The last day of the last voucher or visit of a class. */
    @Nullable
    LocalDate lastDated(String retentionClass) {
        return state.dated.entrySet().stream()
                .filter(entry -> RetentionClass.idOf(entry.getKey()).equals(retentionClass))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private List<String> ownKeys() {
        return state.dated.keySet().stream()
                .filter(key -> !RetentionClass.idOf(key).equals(key))
                .toList();
    }

    /** By its period or by a decided erasure, whichever is earlier. */
    private @Nullable LocalDate lastDay(String retentionClass) {
        LocalDate period = state.endOf(retentionClass);
        LocalDate byPeriod = period == null ? null : later(period, lastDated(retentionClass));
        LocalDate byDecision = decided(retentionClass).map(this::lastDay).orElse(null);
        if (byPeriod == null || byDecision == null) {
            return byPeriod == null ? byDecision : byPeriod;
        }
        return byPeriod.isBefore(byDecision) ? byPeriod : byDecision;
    }

    private LocalDate lastDay(CategoryOutcome decided) {
        if (decided.fate() != Fate.KEPT_UNDER_LAW) {
            return AT_ONCE;
        }
        LocalDate last = lastDated(decided.retentionClass());
        return last == null ? Objects.requireNonNull(decided.until()) : last;
    }

    private Optional<CategoryOutcome> decided(String retentionClass) {
        return state.decided.stream()
                .filter(outcome -> outcome.retentionClass().equals(retentionClass))
                .findFirst();
    }

    /** The day after the last one, or after the last hold; null where a hold has no last day. */
    private @Nullable LocalDate free(String retentionClass, @Nullable LocalDate last) {
        if (last == null || state.holds.keepsOpenly(retentionClass)) {
            return null;
        }
        return later(last, state.holds.lastDayOf(retentionClass)).plusDays(1);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
