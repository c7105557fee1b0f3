package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what the export has of one leaf after the other; one for each thread. */
final class LeafCheck {
    private final Manifest manifest;
    private final List<Part> parts;

    LeafCheck(Archive archive, Manifest manifest, Erasures erasures, Anchors anchors, boolean listing) {
        this.manifest = manifest;
        this.parts = List.of(
                new OrderPart(manifest, anchors),
                new StoredPart(),
                new ErasurePart(manifest, erasures),
                new NoticePart(archive),
                new RecordPart(manifest, erasures, listing));
    }

    /** @param built whether the tree was built on this entry */
    void check(Leaf leaf, byte[] entries, int from, int length, boolean built, TileResult result)
            throws IOException, Unreadable {
        try {
            check(leaf, Entry.read(entries, from, length), built, result);
        } catch (Illegible e) {
            onTheTree(leaf, null, built, result);
            result.found(Reason.ENTRY_MALFORMED, leaf, null, e.what());
            if (leaf.record() == null) {
                result.missing(leaf, null);
            }
        }
    }

    private void check(Leaf leaf, Entry entry, boolean built, TileResult result) throws IOException, Unreadable {
        onTheTree(leaf, entry, built, result);
        if (leaf.index() == manifest.exportLeaf() && manifest.exportOrigin() == null) {
            result.holdsExport = manifest.isOwnEvent(entry);
        }
        for (Part part : parts) {
            part.check(leaf, entry, result);
        }
    }

    private static void onTheTree(Leaf leaf, @Nullable Entry entry, boolean built, TileResult result) {
        if (!built) {
            result.found(Reason.ENTRY_WRONG, leaf, entry, "its entry is not the one the tree was built on");
        }
    }
}
