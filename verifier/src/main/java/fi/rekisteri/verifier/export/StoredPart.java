package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.report.Reason;

/** Stored bytes are those whose hashes were logged. */
final class StoredPart implements Part {
    private final Sha256 sha = new Sha256();
    private final byte[] hash = new byte[Sha256.SIZE];

    @Override
    public void check(Leaf leaf, Entry entry, TileResult result) {
        StoredBytes stored = leaf.stored();
        int i = leaf.inTile();
        if (stored.hasPayload(i)) {
            sha.plain(stored.bytes(), stored.payloadFrom(i), stored.payloadLength(i), hash, 0);
            if (!entry.hasHash(Line.PAYLOAD, hash)) {
                result.found(Reason.PAYLOAD_WRONG, leaf, entry, "its stored payload is not the one that was logged");
            }
        }
        if (stored.hasMetadata(i)) {
            sha.plain(stored.bytes(), stored.metadataFrom(i), stored.metadataLength(i), hash, 0);
            if (!entry.hasHash(Line.METADATA, hash)) {
                result.found(Reason.METADATA_WRONG, leaf, entry, "its stored metadata are not those that were logged");
            }
        }
    }
}
