package fi.rekisteri.query.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The named accounts of a register. */
@Schema(description = "The named accounts of a register, in the order they were opened")
public record Accounts(List<Account> accounts) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            @Schema(description = "The pseudonym that stands in the log")
            UUID account,

            @Schema(description = "Absent when its key is destroyed") @Nullable
            String name,

            @Schema(description = "Subject at the identity provider; absent when its key is destroyed") @Nullable
            String login,

            Instant openedAt,

            @Schema(description = "Whether the confidentiality undertaking stands (N13)")
            boolean undertaking,

            @Schema(description = "The day it was signed, if it was") @Nullable
            LocalDate signedOn,

            @Schema(description = "When it ended, if it did") @Nullable
            Instant endedAt) {}
}
