package fi.rekisteri.query.history;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.record.Outcome;
import fi.rekisteri.shared.record.Processing;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parameters of a question narrow a history to; all that is not given stays wide. */
record Kinds(
        @Parameter(description = "Kind of processing, for example consult") @Nullable
        String processing,

        @Parameter(schema = @Schema(allowableValues = {"done", "unchanged", "refused"})) @Nullable
        String outcome,

        @Parameter(
                description = "Who acted: a role; or service, or stranger, who have none",
                schema =
                        @Schema(
                                allowableValues = {
                                    "back-office",
                                    "privacy-officer",
                                    "register-owner",
                                    "regulator",
                                    "service",
                                    "stranger"
                                }))
        @Nullable
        String by) {

    private static final Set<String> WITHOUT_ROLE = Set.of("service", "stranger");

    Records.Filter within(Records.Span span) {
        return new Records.Filter(
                constant(Processing.class, "processing", processing),
                constant(Outcome.class, "outcome", outcome),
                actor(),
                span);
    }

    private @Nullable String actor() {
        if (by != null && Role.of(by).isEmpty() && !WITHOUT_ROLE.contains(by)) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, "by");
        }
        return by;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String parameter, @Nullable String word) {
        try {
            return word == null
                    ? null
                    : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, parameter);
        }
    }
}
