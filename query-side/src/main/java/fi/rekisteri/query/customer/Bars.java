package fi.rekisteri.query.customer;

import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.ObjectionScope;
import fi.rekisteri.shared.rule.Rule;
import java.util.Optional;

/** What stands between an admitted reader and one customer's data. */
public final class Bars {
    private Bars() {}

    public static Optional<Rule> between(Reading reading, Card card) {
        boolean closed = card.limits().restricted() || onlyLawKeeps(card) && !servesTheLaw(reading);
        if (closed && !reading.liftsRestriction()) {
            return Optional.of(Rule.PROCESSING_RESTRICTED);
        }
        return objected(reading, card) ? Optional.of(Rule.PROCESSING_OBJECTED) : Optional.empty();
    }

    /** The person is erased; what is left is there because the law wants it, and for nothing else (Art. 17(3)(b)). */
    private static boolean onlyLawKeeps(Card card) {
        return card.personErased() && !card.gone() && !card.paperOnly();
    }

    private static boolean servesTheLaw(Reading reading) {
        return reading.act().basis() == LegalBasis.A6_1_C;
    }

    private static boolean objected(Reading reading, Card card) {
        return card.limits().ended(reading.act().purpose()) || byScope(reading, card);
    }

    private static boolean byScope(Reading reading, Card card) {
        return card.limits().objections().stream()
                .flatMap(objection -> reading.notice().objectionScope(objection.scope()).stream())
                .map(ObjectionScope::stops)
                .anyMatch(stopped -> stopped.contains(reading.act().purpose()));
    }
}
