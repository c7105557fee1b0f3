package fi.rekisteri.query.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.End;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.RetentionClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long each living key of a card lasts. */
final class Lasting {
    static final String RESTRICTION = "restriction";

    private final Card card;

    private Lasting(Card card) {
        this.card = card;
    }

    /**
     * One living key.
     *
     * @param due the day after its last; null while the relationship lasts
     * @param goes the day it goes by itself, holds respected
     * @param heldBy grounds of holds, and {@code restriction}
     */
    record Kept(
            StreamId customer,
            String key,
            String retentionClass,
            @Nullable LocalDate due,
            @Nullable LocalDate goes,
            List<String> heldBy,
            String cause) {}

    static List<Kept> of(Card card) {
        Lasting lasting = new Lasting(card);
        return card.data().classes().stream()
                .filter(key -> !RetentionClass.isOfPaper(key))
                .map(lasting::kept)
                .toList();
    }

    private Kept kept(String key) {
        String id = RetentionClass.idOf(key);
        LocalDate last = lastDay(key, id);
        List<Hold> holds = card.limits().holds().stream()
                .map(placed -> placed.hold())
                .filter(hold -> hold.covers().contains(id))
                .toList();
        boolean open = card.limits().restricted() || holds.stream().anyMatch(hold -> hold.until() == null);
        LocalDate goes = last == null || open ? null : later(last, holds).plusDays(1);
        return new Kept(
                card.customer(),
                key,
                id,
                last == null ? null : last.plusDays(1),
                goes,
                heldBy(holds),
                Answer.word(isDeferred(id) ? ErasureCause.HOLDS_ENDED : ErasureCause.RETENTION_ENDED));
    }

    private @Nullable LocalDate lastDay(String key, String id) {
        LocalDate own = ownEnd(key);
        LocalDate whole = earlier(byPeriod(id), byDecision(id));
        return own == null ? whole : earlier(own, isDeferred(id) ? whole : null);
    }

    private @Nullable LocalDate byPeriod(String id) {
        return card.end()
                .lastDayOf(id)
                .map(period -> lastOwnEnd(id).filter(period::isBefore).orElse(period))
                .orElse(null);
    }

    private @Nullable LocalDate byDecision(String id) {
        End.Decided decided = card.end().decided();
        if (decided == null) {
            return null;
        }
        return decidedOn(id)
                .map(outcome -> outcome.fate() == Fate.KEPT_UNDER_LAW
                        ? lastOwnEnd(id).orElse(Objects.requireNonNull(outcome.until()))
                        : Answer.day(decided.at()))
                .orElse(null);
    }

    private boolean isDeferred(String id) {
        return decidedOn(id).filter(outcome -> outcome.fate() == Fate.DEFERRED).isPresent();
    }

    private Optional<CategoryOutcome> decidedOn(String id) {
        End.Decided decided = card.end().decided();
        Stream<CategoryOutcome> outcomes = decided == null ? Stream.empty() : decided.outcomes().stream();
        return outcomes.filter(outcome -> outcome.retentionClass().equals(id)).findFirst();
    }

    private Optional<LocalDate> lastOwnEnd(String id) {
        return card.data().classes().stream()
                .filter(key -> !RetentionClass.isOfPaper(key)
                        && RetentionClass.idOf(key).equals(id))
                .map(Lasting::ownEnd)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private List<String> heldBy(List<Hold> holds) {
        Stream<String> grounds = holds.stream().map(Hold::ground);
        return Stream.concat(grounds, card.limits().restricted() ? Stream.of(RESTRICTION) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Vouchers and visits carry their last day in the name of their key. */
    private static @Nullable LocalDate ownEnd(String key) {
        String id = RetentionClass.idOf(key);
        return id.equals(key) ? null : LocalDate.parse(key.substring(id.length() + 1));
    }

    private static LocalDate later(LocalDate last, List<Hold> holds) {
        return holds.stream()
                .map(Hold::until)
                .filter(Objects::nonNull)
                .filter(last::isBefore)
                .max(LocalDate::compareTo)
                .orElse(last);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
