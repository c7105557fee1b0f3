package fi.rekisteri.verifier.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The interval in which each leaf was logged, as far as others vouch for it. */
final class Anchors {
    private final List<Anchor> anchors = new ArrayList<>();
    private final NavigableMap<Long, Anchor> notBefore = new TreeMap<>();
    private final NavigableMap<Long, Anchor> notAfter = new TreeMap<>();
    private final long tolerance;

    /** @param tolerance microseconds a clock may be off, or sealing late */
    Anchors(long tolerance) {
        this.tolerance = tolerance;
    }

    void add(Anchor anchor) {
        anchors.add(anchor);
        notBefore.merge(anchor.size(), anchor, (a, b) -> a.time() >= b.time() ? a : b);
        notAfter.merge(anchor.size(), anchor, (a, b) -> a.time() <= b.time() ? a : b);
    }

    List<Anchor> all() {
        return anchors;
    }

    /** The size of the largest anchored tree; 0 when there is none. */
    long size() {
        return notBefore.isEmpty() ? 0 : notBefore.lastKey();
    }

    /** Why a leaf cannot have been recorded when it says; null when it can. */
    @Nullable
    String disproves(long leaf, long recorded) {
        if (notBefore.isEmpty()) {
            return null;
        }
        var before = notBefore.floorEntry(leaf);
        if (before != null && recorded < before.getValue().time() - tolerance) {
            return "it says it was recorded before " + time(before.getValue()) + ", when the log did not have it yet ("
                    + before.getValue().who() + "): backdated";
        }
        var after = notAfter.higherEntry(leaf);
        if (after != null && recorded > after.getValue().time() + tolerance) {
            return "it says it was recorded after " + time(after.getValue()) + ", when the log already had it ("
                    + after.getValue().who() + ")";
        }
        return null;
    }

    static Instant time(Anchor anchor) {
        return Instant.ofEpochSecond(anchor.time() / 1_000_000);
    }
}
