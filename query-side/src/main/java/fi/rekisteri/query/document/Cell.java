package fi.rekisteri.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text as it is read; a date or a moment for programmes, too. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(
        @Schema(description = "Lines are divided by a line feed")
        String text,

        @Schema(description = "The same as ISO 8601, where it is a date or a moment") @Nullable
        String iso) {

    public static Cell of(String text) {
        return new Cell(text, null);
    }
}
