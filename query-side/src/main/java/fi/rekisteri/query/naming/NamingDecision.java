package fi.rekisteri.query.naming;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.naming.Decisions.Decision;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a name may be told, and why; without the reasons of the case, which are sealed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The decision to name the employee behind an entry")
record NamingDecision(
        @Schema(description = "Position of the decision in the log")
        long decision,

        Instant decidedAt,

        @Schema(description = "Role of whoever decided", example = "privacy-officer") @Nullable
        String by,

        @Schema(allowableValues = {"rights-need-it", "lawfulness-doubted", "authority-ordered", "staff-agreed"})
        String ground,

        @Schema(allowableValues = {"data-subject", "authority"})
        String askedBy) {

    static NamingDecision of(Decision decision) {
        Role role = decision.logged().act().actor().role();
        return new NamingDecision(
                decision.logged().position(),
                decision.logged().recordedAt(),
                role == null ? null : role.id(),
                Answer.word(decision.decided().ground()),
                Answer.word(decision.decided().askedBy()));
    }
}
