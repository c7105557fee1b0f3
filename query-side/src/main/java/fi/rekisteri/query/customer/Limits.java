package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What limits the use or the erasure of the data.
 *
 * @param restrictions one per ground; processing is restricted while there is any (Art. 18)
 * @param told the subject was told that they will be lifted (Art. 18(3))
 * @param objections scopes the subject has objected to (N17, N24)
 * @param weighings objections that rest on the subject's situation, one per purpose (Art. 21(1)); null in a card stored before there were any
 */
public record Limits(
        List<Restriction> restrictions,
        @Nullable Told told,
        List<Objection> objections,
        List<Placed> holds,
        @Nullable List<Weighing> weighings) {
    static final Limits NONE = new Limits(List.of(), null, List.of(), List.of(), List.of());

    public Limits {
        restrictions = List.copyOf(restrictions);
        objections = List.copyOf(objections);
        holds = List.copyOf(holds);
        weighings = weighings == null ? List.of() : List.copyOf(weighings);
    }

    @Override
    public List<Weighing> weighings() {
        return Objects.requireNonNull(weighings);
    }

    public record Restriction(RestrictionGround ground, Instant since) {}

    public record Told(LocalDate on, String channel) {}

    public record Objection(String scope, Instant since) {}

    public enum Weight {
        BEING_WEIGHED,
        UPHELD,
        OVERRULED
    }

    /** @param decided when it was upheld or overruled */
    public record Weighing(
            String purpose,
            Weight weight,
            Instant since,
            @Nullable Instant decided) {}

    /**
     * A hold that stands.
     *
     * @param reason sealed; null when none was given or its key is destroyed
     * @param reviewOn the day on which it is looked at again
     */
    public record Placed(
            Hold hold,
            Instant since,
            @Nullable Sealed reason,
            @Nullable LocalDate reviewOn) {}

    public boolean restricted() {
        return !restrictions.isEmpty();
    }

    Limits restricted(RestrictionGround ground, Instant at) {
        List<Restriction> more = new ArrayList<>(restrictions);
        more.add(new Restriction(ground, at));
        return new Limits(more, null, objections, holds, weighings);
    }

    Limits told(LocalDate on, String channel) {
        return new Limits(restrictions, new Told(on, channel), objections, holds, weighings);
    }

    /** @param ground null for all */
    Limits lifted(@Nullable RestrictionGround ground) {
        return new Limits(
                restrictions.stream()
                        .filter(each -> ground != null && each.ground() != ground)
                        .toList(),
                null,
                objections,
                holds,
                weighings);
    }

    Limits objecting(String scope, Instant at) {
        List<Objection> more = new ArrayList<>(objections);
        more.add(new Objection(scope, at));
        return new Limits(restrictions, told, more, holds, weighings);
    }

    Limits notObjecting(String scope) {
        return new Limits(
                restrictions,
                told,
                objections.stream()
                        .filter(objection -> !objection.scope().equals(scope))
                        .toList(),
                holds,
                weighings);
    }

    /** Whether the subject's situation has ended processing for a purpose. */
    public boolean ended(@Nullable String purpose) {
        return weighings().stream()
                .anyMatch(
                        each -> each.weight() == Weight.UPHELD && each.purpose().equals(purpose));
    }

    Limits weighing(String purpose, Instant at) {
        List<Weighing> more = others(purpose);
        more.add(new Weighing(purpose, Weight.BEING_WEIGHED, at, null));
        return new Limits(restrictions, told, objections, holds, more);
    }

    Limits weighed(String purpose, Weight weight, Instant at) {
        List<Weighing> more = others(purpose);
        weighings().stream()
                .filter(each -> each.purpose().equals(purpose))
                .forEach(each -> more.add(new Weighing(purpose, weight, each.since(), at)));
        return new Limits(restrictions, told, objections, holds, more);
    }

    Limits dropped(String purpose) {
        return new Limits(restrictions, told, objections, holds, others(purpose));
    }

    private List<Weighing> others(String purpose) {
        return weighings().stream()
                .filter(each -> !each.purpose().equals(purpose))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Limits holding(Hold hold, Instant at, @Nullable Sealed reason) {
        List<Placed> more = new ArrayList<>(holds);
        more.add(new Placed(hold, at, reason, null));
        return new Limits(restrictions, told, objections, more, weighings);
    }

    Limits reviewed(UUID hold, LocalDate on) {
        return new Limits(
                restrictions,
                told,
                objections,
                holds.stream()
                        .map(placed -> placed.hold().id().equals(hold)
                                ? new Placed(placed.hold(), placed.since(), placed.reason(), on)
                                : placed)
                        .toList(),
                weighings);
    }

    Limits released(UUID hold) {
        return new Limits(
                restrictions,
                told,
                objections,
                holds.stream()
                        .filter(placed -> !placed.hold().id().equals(hold))
                        .toList(),
                weighings);
    }

    Limits erased(Collection<String> erasedClasses) {
        return new Limits(
                restrictions,
                told,
                objections,
                holds.stream()
                        .map(placed -> new Placed(
                                placed.hold(),
                                placed.since(),
                                Data.unlessErased(placed.reason(), erasedClasses),
                                placed.reviewOn()))
                        .toList(),
                weighings);
    }
}
