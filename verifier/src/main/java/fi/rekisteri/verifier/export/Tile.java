package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.export.Sheet.Row;
import java.util.List;

/** What is to be checked together: 256 leaves, or fewer at the end, with the lines that tell of them. */
record Tile(long index, int width, List<Row> records, List<Row> csv) {

    long first() {
        return index * 256;
    }
}
