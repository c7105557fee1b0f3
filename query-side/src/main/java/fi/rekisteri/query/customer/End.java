package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.ClassEnd;
import fi.rekisteri.shared.event.ErasureCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the record ends.
 *
 * @param relationship null while it lasts
 * @param decided the newest answer to an erasure
 * @param erased every destruction of keys
 * @param ends last days of classes that have periods of their own
 */
public record End(
        @Nullable Relationship relationship, @Nullable Decided decided, List<Erased> erased, List<ClassEnd> ends) {
    static final End NONE = new End(null, null, List.of(), List.of());

    public End {
        erased = List.copyOf(erased);
        ends = List.copyOf(ends);
    }

    /** @param keptUntil last day of the retention period it started (N11) */
    public record Relationship(LocalDate endedOn, LocalDate keptUntil) {}

    /** @param anonymised whether the subject stays counted in statistics (N23) */
    public record Decided(Instant at, List<CategoryOutcome> outcomes, boolean anonymised) {
        public Decided {
            outcomes = List.copyOf(outcomes);
        }
    }

    public record Erased(List<String> classes, List<String> categories, ErasureCause cause, Instant at) {
        public Erased {
            classes = List.copyOf(classes);
            categories = List.copyOf(categories);
        }
    }

    /** The destruction of this class's key. */
    public Optional<Erased> erasureOf(String retentionClass) {
        return erased.stream()
                .filter(each -> each.classes().contains(retentionClass))
                .findFirst();
    }

    /** The last day of a class, by its own period or the relationship's; empty while the relationship lasts. */
    public Optional<LocalDate> lastDayOf(String retentionClass) {
        return ends.stream()
                .filter(each -> each.retentionClass().equals(retentionClass))
                .map(ClassEnd::keptUntil)
                .findFirst()
                .or(() -> Optional.ofNullable(relationship).map(Relationship::keptUntil));
    }

    End ended(LocalDate on, LocalDate keptUntil) {
        return new End(new Relationship(on, keptUntil), decided, erased, ends);
    }

    End dated(List<ClassEnd> theEnds) {
        return new End(relationship, decided, erased, theEnds);
    }

    End decided(Instant at, List<CategoryOutcome> outcomes) {
        return new End(relationship, new Decided(at, outcomes, false), erased, ends);
    }

    End anonymised(Instant at, List<CategoryOutcome> outcomes) {
        return new End(relationship, new Decided(at, outcomes, true), erased, ends);
    }

    End with(Erased one) {
        List<Erased> more = new ArrayList<>(erased);
        more.add(one);
        return new End(relationship, decided, more, ends);
    }
}
