package fi.rekisteri.query.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.Files;
import fi.rekisteri.query.customer.Limits;
import fi.rekisteri.shared.identity.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a card asks somebody to do. */
final class Duties {
    /** These come and go with what they are about. */
    private static final Set<String> AUTOMATIC = Set.of("open-invoice", "collection", "contact-role");

    private Duties() {}

    /**
     * Something to do.
     *
     * @param subject the hold or document, or the source that the subject is informed of; empty for the customer
     * @param due null where a setting says how long after {@code since}
     */
    record Duty(
            StreamId customer,
            String kind,
            String subject,
            LocalDate since,
            @Nullable LocalDate due) {}

    /** @param own sources that are the subject's own */
    static List<Duty> of(Card card, Set<String> own) {
        List<Duty> duties = new ArrayList<>();
        StreamId customer = card.customer();
        Instant active = card.files().active();
        if (!card.personErased()) {
            if (card.end().relationship() == null && active != null) {
                duties.add(new Duty(customer, "review-relationship", "", Answer.day(active), null));
            }
            fromElsewhere(card, own)
                    .forEach((source, since) -> duties.add(
                            new Duty(customer, "inform-subject", source, Answer.day(since), informBy(card, since))));
        }
        card.limits().holds().stream()
                .filter(placed -> !AUTOMATIC.contains(placed.hold().ground()))
                .map(placed -> review(customer, placed))
                .forEach(duties::add);
        card.files().papers().stream()
                .filter(paper -> paper.toDestroySince() != null && paper.destroyedOn() == null)
                .map(paper -> destroy(customer, paper))
                .forEach(duties::add);
        return duties;
    }

    /** By source, the oldest that came after the subject was last told of such data. */
    private static SortedMap<String, Instant> fromElsewhere(Card card, Set<String> own) {
        SortedMap<String, Instant> oldest = new TreeMap<>();
        card.data().values().values().forEach(held -> merge(oldest, card, held.source(), held.since()));
        card.files().visits().forEach(visit -> merge(oldest, card, visit.source(), visit.since()));
        oldest.keySet().removeAll(own);
        return oldest;
    }

    private static void merge(SortedMap<String, Instant> oldest, Card card, String source, Instant since) {
        Files.Informed informed = card.files().informed();
        if (informed == null || Answer.day(since).isAfter(informed.on())) {
            oldest.merge(source, since, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** A month after it was obtained; at the first contact or disclosure, if that came before (Art. 14(3)). */
    private static LocalDate informBy(Card card, Instant since) {
        LocalDate month = Answer.day(since).plusMonths(1);
        return card.files().uses().stream()
                .filter(day -> !day.isBefore(Answer.day(since)) && day.isBefore(month))
                .min(LocalDate::compareTo)
                .orElse(month);
    }

    /** A year after it was placed, where nobody has said when. */
    private static Duty review(StreamId customer, Limits.Placed placed) {
        LocalDate since = Answer.day(placed.since());
        LocalDate due = placed.reviewOn() == null ? since.plusYears(1) : placed.reviewOn();
        return new Duty(customer, "review-hold", placed.hold().id().toString(), since, due);
    }

    private static Duty destroy(StreamId customer, Files.Paper paper) {
        LocalDate since = Answer.day(Objects.requireNonNull(paper.toDestroySince()));
        return new Duty(customer, "destroy-paper", paper.document().toString(), since, since);
    }
}
