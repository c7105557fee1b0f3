package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An erasure destroyed the keys that {@code erasures.jsonl} says it did. */
final class ErasurePart implements Part {
    private static final byte[] ERASED = "data-erased".getBytes(UTF_8);

    private final Manifest manifest;
    private final Erasures erasures;
    private final Json json = new Json();

    ErasurePart(Manifest manifest, Erasures erasures) {
        this.manifest = manifest;
        this.erasures = erasures;
    }

    @Override
    public void check(Leaf leaf, Entry entry, TileResult result) {
        if (entry.has(Line.NAME, ERASED) && manifest.scope().isAbout(entry)) {
            String wrong = wrong(leaf, entry);
            if (wrong != null) {
                result.found(Reason.ERASURE_WRONG, leaf, entry, wrong);
            }
        }
    }

    private @Nullable String wrong(Leaf leaf, Entry entry) {
        var listed = erasures.at(entry.stream(), leaf.index());
        if (listed == null) {
            return "it is an erasure that erasures.jsonl does not list";
        }
        listed.prove();
        StoredBytes stored = leaf.stored();
        int i = leaf.inTile();
        if (!stored.hasPayload(i)) {
            return "it is an erasure whose stored payload is not in the export";
        }
        try {
            Members event = StoredEvent.of(json.read(stored.bytes(), stored.payloadFrom(i), stored.payloadLength(i)))
                    .event();
            boolean same = event.text("customer").endsWith("/" + entry.stream())
                    && listed.classes.equals(Set.copyOf(event.texts("retentionClasses")));
            return same ? null : "it erased other keys than erasures.jsonl says";
        } catch (Illegible e) {
            return "it is an erasure that cannot be read: " + e.what();
        }
    }
}
