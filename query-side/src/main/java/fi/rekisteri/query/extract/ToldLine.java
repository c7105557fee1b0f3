package fi.rekisteri.query.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the extract in plain words of one language. What templates call is public: they may call nothing else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The same in plain words of the language wanted")
public record ToldLine(
        @Schema(description = "Finnish time") String when,
        String what,

        @Schema(description = "Why it was refused, or that it changed nothing; absent where it was done") @Nullable
        String outcome,

        @Schema(description = "Categories of data; absent where none is named") @Nullable
        String data,

        String purpose,
        @Nullable String basis,

        @Schema(description = "Role or kind of actor, never a person")
        String by,

        @Nullable String source,
        @Nullable String recipient) {}
