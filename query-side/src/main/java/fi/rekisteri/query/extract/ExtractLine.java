package fi.rekisteri.query.extract;

import fi.rekisteri.query.history.ProcessingRecord;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.record.Outcome;
import fi.rekisteri.shared.record.Processing;
import fi.rekisteri.shared.rule.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One act on a person's data, as that person is told of it. What could single out an employee is left behind: pseudonym, trace, seconds.
 *
 * @param entry its position in the log, by which it can be asked about
 * @param at to the minute
 * @param act the act's name, kebab-case
 * @param categories ids of the notice
 * @param purpose an id of the notice of {@code noticeVersion}
 * @param by the kind of actor, in {@code role} if it had one
 * @param recipient the name of whom data was given to, or who was told of a change
 * @param recipientCategory an id of the notice
 * @param rule what refused it
 */
public record ExtractLine(
        long entry,
        Instant at,
        String act,
        Processing processing,
        Outcome outcome,
        List<String> categories,
        @Nullable String purpose,
        @Nullable LegalBasis basis,
        int noticeVersion,
        Actor.Kind by,
        @Nullable Role role,
        @Nullable String source,
        @Nullable String recipient,
        @Nullable String recipientCategory,
        @Nullable Rule rule) {

    /** @param names of recipients, by id */
    static ExtractLine of(ProcessingRecord it, UnaryOperator<String> names) {
        String recipient = it.details().get("recipient");
        return new ExtractLine(
                it.position(),
                it.occurredAt().truncatedTo(ChronoUnit.MINUTES),
                it.act(),
                Processing.valueOf(constant(it.processing())),
                Outcome.valueOf(constant(it.outcome())),
                it.categories(),
                it.purpose(),
                basis(it.basis()),
                it.noticeVersion(),
                Actor.Kind.valueOf(constant(it.actor().kind())),
                it.actor().role() == null
                        ? null
                        : Role.valueOf(constant(it.actor().role())),
                it.source(),
                recipient == null ? null : names.apply(recipient),
                it.details().get("recipient-category"),
                it.rule() == null ? null : Rule.valueOf(constant(it.rule())));
    }

    private static @Nullable LegalBasis basis(@Nullable String term) {
        return term == null
                ? null
                : Stream.of(LegalBasis.values())
                        .filter(basis -> basis.dpv().equals(term))
                        .findFirst()
                        .orElseThrow();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
