package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.export.Sheet.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows asked for leaf by leaf. */
final class Rows {
    private final List<Row> rows;
    private int next;

    Rows(List<Row> rows) {
        this.rows = rows;
    }

    @Nullable
    Row at(long leaf) {
        return next < rows.size() && rows.get(next).leaf() == leaf ? rows.get(next++) : null;
    }
}
