package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.report.Reason;
import java.util.UUID;

/** A leaf stands in its register, behind the leaf before it, and at a time that the anchors leave possible. */
final class OrderPart implements Part {
    private final byte[] register;
    private final Anchors anchors;

    OrderPart(Manifest manifest, Anchors anchors) {
        this.register = manifest.register().getBytes(UTF_8);
        this.anchors = anchors;
    }

    @Override
    public void check(Leaf leaf, Entry entry, TileResult result) {
        if (!entry.has(Line.REGISTER, register)) {
            result.found(Reason.ENTRY_WRONG, leaf, entry, "it belongs to another register");
        }
        if (result.firstPosition < 0) {
            result.firstPosition = entry.position();
        } else if (entry.position() <= result.lastPosition) {
            result.found(Reason.ORDER_WRONG, leaf, entry, "its position does not follow that of the leaf before it");
        }
        result.lastPosition = entry.position();
        result.firstRecorded = Math.min(result.firstRecorded, entry.recorded());
        result.lastRecorded = Math.max(result.lastRecorded, entry.recorded());
        String disproved = anchors.disproves(leaf.index(), entry.recorded());
        if (disproved != null) {
            result.found(Reason.TIME_DISPROVED, leaf, entry, disproved);
        }
        if (!entry.isNone(Line.SEQUENCE) && !entry.isNone(Line.STREAM)) {
            UUID stream = UUID.fromString(entry.stream());
            result.streams[3 * leaf.inTile()] = stream.getMostSignificantBits();
            result.streams[3 * leaf.inTile() + 1] = stream.getLeastSignificantBits();
            result.streams[3 * leaf.inTile() + 2] = Long.parseLong(entry.text(Line.SEQUENCE));
        }
    }
}
