package fi.rekisteri.query.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.Files;
import fi.rekisteri.query.customer.Held;
import fi.rekisteri.query.customer.Limits;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card asks somebody to do. */
final class Duties {
    /** These come and go with what they are about. */
    private static final Set<String> AUTOMATIC = Set.of("open-invoice", "collection", "contact-role");

    private Duties() {}

    /**
     * Something to do.
     *
     * @param subject the hold or document; empty for the customer
     * @param due null where a setting says how long after {@code since}
     */
    record Duty(
            StreamId customer,
            String kind,
            String subject,
            LocalDate since,
            @Nullable LocalDate due) {}

    static List<Duty> of(Card card) {
        List<Duty> duties = new ArrayList<>();
        StreamId customer = card.customer();
        Instant active = card.files().active();
        if (!card.personErased()) {
            if (card.end().relationship() == null && active != null) {
                duties.add(new Duty(customer, "review-relationship", "", Answer.day(active), null));
            }
            fromElsewhere(card)
                    .ifPresent(since -> duties.add(
                            new Duty(customer, "inform-subject", "", Answer.day(since), informBy(card, since))));
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

    /** The oldest that the subject may not know of. */
    private static Optional<Instant> fromElsewhere(Card card) {
        if (card.files().informed() != null) {
            return Optional.empty();
        }
        return Stream.concat(
                        card.data().values().values().stream()
                                .filter(held -> !Source.isTheSubject(held.source()))
                                .map(Held::since),
                        card.files().visits().stream()
                                .filter(visit -> !Source.isTheSubject(visit.source()))
                                .map(Files.Visit::since))
                .min(Instant::compareTo);
    }

    /** A month after it was obtained; at its first disclosure to a recipient, if that came before (Art. 14(3)(a), (c)). */
    private static LocalDate informBy(Card card, Instant since) {
        LocalDate month = Answer.day(since).plusMonths(1);
        Instant disclosed = card.files().disclosed();
        if (disclosed == null
                || disclosed.isBefore(since)
                || Answer.day(disclosed).isAfter(month)) {
            return month;
        }
        return Answer.day(disclosed);
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
