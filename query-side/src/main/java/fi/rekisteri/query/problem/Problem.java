package fi.rekisteri.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.rule.RuleText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is an error. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Problem details (RFC 9457). Names what stands in the way, never a personal value.")
public record Problem(
        @Schema(
                description = "Stable name of the rule; about:blank for a fault of the service",
                example = "urn:rekisteri:rule:purpose-missing")
        String type,

        @Schema(description = "In the language of Accept-Language: fi, sv or en")
        String title,

        @Schema(minimum = "400", maximum = "599") int status,

        @Schema(description = "What can be done, in the same language") @Nullable
        String detail,

        @Schema(description = "Id of the rule that refused") @Nullable
        String rule,

        @Schema(description = "Article of law, point of the notice (N1-N24) or specification it stands on") @Nullable
        String reference,

        @Schema(description = "Field, parameter or header the rule speaks of") @Nullable
        String field,

        @Schema(description = "What would be allowed") @Nullable
        List<String> allowed) {

    static Problem of(Rule rule, int status, @Nullable String field, List<String> allowed, Locale language) {
        RuleText text = RuleText.of(rule, language);
        return new Problem(
                "urn:rekisteri:rule:" + rule.id(),
                text.title(),
                status,
                text.detail(),
                rule.id(),
                rule.reference(),
                field,
                allowed.isEmpty() ? null : allowed);
    }

    /** A fault of the service, told without its cause. */
    static Problem fault(int status, String title) {
        return new Problem("about:blank", title, status, null, null, null, null, null);
    }
}
