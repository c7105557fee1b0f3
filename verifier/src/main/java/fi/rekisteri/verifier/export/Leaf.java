package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.export.Sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * A leaf, with all the export has of it but its entry.
 *
 * @param inTile its place in its tile, and in {@code stored}
 */
record Leaf(
        long index,
        int inTile,
        StoredBytes stored,
        @Nullable Row record,
        @Nullable Row csv) {}
