package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The erasures of the log, as {@code erasures.jsonl} lists them; each is held against its leaf when that is reached. The list comes first
 * because a record must be judged before the erasure that follows it is read.
 */
final class Erasures {
    private static final int MOST = 500_000;
    private static final List<String> MEMBERS = List.of("leaf", "stream", "classes");

    /** The keys of these retention classes died at this leaf. */
    static final class Erasure {
        final long leaf;
        final Set<String> classes;
        private volatile boolean proven;

        private Erasure(long leaf, Set<String> classes) {
            this.leaf = leaf;
            this.classes = classes;
        }

        void prove() {
            proven = true;
        }
    }

    private final Json json = new Json();
    private final Map<UUID, List<Erasure>> byStream = new HashMap<>();
    private final Map<Set<String>, Set<String>> sets = new HashMap<>();
    private long last = -1;
    private int count;

    /** Adds a line of the list; leaves must rise. */
    void add(byte[] line) throws Illegible {
        Members erasure = Members.exactly(json.read(line, 0, line.length), MEMBERS);
        long leaf = erasure.number("leaf");
        if (leaf <= last || !Shape.isUuid(erasure.text("stream"))) {
            throw new Illegible("a list of erasures out of order, or with a stream that is none");
        }
        if (++count > MOST) {
            throw new Illegible("a list of more than " + MOST + " erasures: ask for a shorter period");
        }
        last = leaf;
        Set<String> classes = Set.copyOf(erasure.texts("classes"));
        Set<String> shared = sets.size() < 10_000 ? sets.computeIfAbsent(classes, same -> same) : classes;
        byStream.computeIfAbsent(UUID.fromString(erasure.text("stream")), stream -> new ArrayList<>(1))
                .add(new Erasure(leaf, shared));
    }

    int count() {
        return count;
    }

    /** The listed erasure at a leaf of a stream. */
    @Nullable
    Erasure at(String stream, long leaf) {
        for (Erasure erasure : of(stream)) {
            if (erasure.leaf == leaf) {
                return erasure;
            }
        }
        return null;
    }

    /** The first erasure after a leaf that destroyed the key of a class. */
    @Nullable
    Erasure shredding(String stream, long leaf, String retentionClass) {
        for (Erasure erasure : of(stream)) {
            if (erasure.leaf > leaf && erasure.classes.contains(retentionClass)) {
                return erasure;
            }
        }
        return null;
    }

    /** Leaves of erasures that were listed and are not in the log as listed. */
    List<Long> unproven() {
        return byStream.values().stream()
                .flatMap(List::stream)
                .filter(erasure -> !erasure.proven)
                .map(erasure -> erasure.leaf)
                .sorted()
                .toList();
    }

    private List<Erasure> of(String stream) {
        return count == 0 || !Shape.isUuid(stream)
                ? List.of()
                : byStream.getOrDefault(UUID.fromString(stream), List.of());
    }
}
