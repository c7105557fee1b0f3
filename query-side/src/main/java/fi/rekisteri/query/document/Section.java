package fi.rekisteri.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading and what stands under it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(
        @Schema(description = "Stable name, for programmes", example = "data")
        String id,

        @Schema(description = "Absent above the opening words") @Nullable
        String heading,

        List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
