package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.Malformed;
import fi.rekisteri.shared.tlog.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * A leaf as the database has it.
 *
 * @param hash null when the leaf is gone
 * @param event null when its event is gone
 * @param entry null when the event is, or its row makes no entry
 */
record LeafRow(long index, byte @Nullable [] hash, @Nullable StoredEvent event, byte @Nullable [] entry) {

    static LeafRow missing(long index) {
        return new LeafRow(index, null, null, null);
    }

    static LeafRow of(long index, byte[] hash, @Nullable StoredEvent event) {
        return new LeafRow(index, hash, event, event == null ? null : entry(event));
    }

    private static byte @Nullable [] entry(StoredEvent event) {
        try {
            return LeafEntry.of(event).bytes();
        } catch (Malformed e) {
            return null;
        }
    }
}
