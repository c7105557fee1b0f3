package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What limits the use or the erasure of the data.
 *
 * @param restrictions one per ground; processing is restricted while there is any (Art. 18)
 * @param told the subject was told that they will be lifted (Art. 18(3))
 * @param objections scopes the subject has objected to (N17, N24)
 */
public record Limits(
        List<Restriction> restrictions, @Nullable Told told, List<Objection> objections, List<Placed> holds) {
    static final Limits NONE = new Limits(List.of(), null, List.of(), List.of());

    public Limits {
        restrictions = List.copyOf(restrictions);
        objections = List.copyOf(objections);
        holds = List.copyOf(holds);
    }

    public record Restriction(RestrictionGround ground, Instant since) {}

    public record Told(LocalDate on, String channel) {}

    public record Objection(String scope, Instant since) {}

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
        return new Limits(more, null, objections, holds);
    }

    Limits told(LocalDate on, String channel) {
        return new Limits(restrictions, new Told(on, channel), objections, holds);
    }

    Limits lifted() {
        return new Limits(List.of(), null, objections, holds);
    }

    Limits objecting(String scope, Instant at) {
        List<Objection> more = new ArrayList<>(objections);
        more.add(new Objection(scope, at));
        return new Limits(restrictions, told, more, holds);
    }

    Limits notObjecting(String scope) {
        return new Limits(
                restrictions,
                told,
                objections.stream()
                        .filter(objection -> !objection.scope().equals(scope))
                        .toList(),
                holds);
    }

    Limits holding(Hold hold, Instant at, @Nullable Sealed reason) {
        List<Placed> more = new ArrayList<>(holds);
        more.add(new Placed(hold, at, reason, null));
        return new Limits(restrictions, told, objections, more);
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
                        .toList());
    }

    Limits released(UUID hold) {
        return new Limits(
                restrictions,
                told,
                objections,
                holds.stream()
                        .filter(placed -> !placed.hold().id().equals(hold))
                        .toList());
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
                        .toList());
    }
}
