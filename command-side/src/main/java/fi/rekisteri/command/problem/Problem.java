package fi.rekisteri.command.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.rule.RuleText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refusal, as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why something was refused (RFC 9457). It names the rule and the field, never a value.")
public record Problem(
        @Schema(
                description = "urn:rekisteri:rule:<rule>, or urn:rekisteri:fault when the service failed",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @Schema(
                description = "What stands in the way, in the language of Accept-Language (fi, sv, en)",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String title,

        @Schema(description = "The HTTP status", requiredMode = Schema.RequiredMode.REQUIRED)
        int status,

        @Schema(description = "What can be done about it", requiredMode = Schema.RequiredMode.REQUIRED)
        String detail,

        @Schema(description = "Stable id of the rule") @Nullable
        String rule,

        @Schema(description = "The article of law or point of the notice it stands on") @Nullable
        String reference,

        @Schema(description = "The field, header or parameter the rule speaks of") @Nullable
        String field,

        @Schema(description = "What would be accepted in its place")
        List<String> allowed,

        @Schema(description = "Id of the record that stands in the way, where it is another one than was asked for")
        @Nullable
        UUID customer) {

    private static final int FAULT = 500;

    public static Problem of(Refused refused, Locale language) {
        Rule rule = refused.rule();
        RuleText text = RuleText.of(rule, language);
        return new Problem(
                "urn:rekisteri:rule:" + rule.id(),
                text.title(),
                Status.of(rule),
                text.detail(),
                rule.id(),
                rule.reference(),
                refused.field(),
                refused.allowed(),
                refused.subject());
    }

    /** Something went wrong here, whatever was asked: not a rule, and nothing to tell but that. */
    public static Problem fault(Locale language) {
        FaultText text = FaultText.in(language);
        return new Problem(
                "urn:rekisteri:fault", text.title(), FAULT, text.detail(), null, null, null, List.of(), null);
    }
}
