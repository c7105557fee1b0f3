package fi.rekisteri.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under named columns; the first cell of a row names it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Rows under named columns; the first cell of a row names it")
public record Table(
        @Schema(description = "Absent where the heading above says it") @Nullable
        String caption,

        List<String> columns,
        List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
