package fi.rekisteri.query.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Rows under named columns; the first cell of a row names it. */
@Schema(description = "Rows under named columns; the first cell of a row names it")
public record Table(String caption, List<String> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
