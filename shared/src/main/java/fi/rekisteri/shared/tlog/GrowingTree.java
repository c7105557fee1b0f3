package fi.rekisteri.shared.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows leaf by leaf and remembers only its right edge: the roots of the complete subtrees it is made of, largest first.
 * Appending costs about one hash, memory is logarithmic. Not safe for several threads.
 */
public final class GrowingTree {
    private final List<Hash> edge;
    private long size;

    /** A tree without leaves. */
    public GrowingTree() {
        this(0, List.of());
    }

    /**
     * A tree to go on with.
     *
     * @param edge as {@link #edge()} gave it at that size
     * @throws Malformed when a tree of that size has another number of complete subtrees
     */
    public GrowingTree(long size, List<Hash> edge) {
        Malformed.when(size < 0 || Long.bitCount(size) != edge.size(), "an edge that does not fit its size");
        this.size = size;
        this.edge = new ArrayList<>(edge);
    }

    /** The tree of that size whose nodes are kept elsewhere. */
    public static GrowingTree at(long size, NodeSource nodes) {
        List<Hash> edge = new ArrayList<>();
        long covered = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                edge.add(nodes.node(level, covered >>> level));
                covered += 1L << level;
            }
        }
        return new GrowingTree(size, edge);
    }

    public void append(Hash leaf) {
        append(leaf, (level, index, hash) -> {});
    }

    /** @param completed told of the leaf and of every subtree it completes, lowest first */
    public void append(Hash leaf, NodeSink completed) {
        Hash hash = leaf;
        completed.accept(0, size, hash);
        int level = 0;
        for (; (size >>> level & 1) == 1; level++) {
            hash = Hash.node(edge.removeLast(), hash);
            completed.accept(level + 1, size >>> (level + 1), hash);
        }
        edge.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, largest first. */
    public List<Hash> edge() {
        return List.copyOf(edge);
    }

    public Hash root() {
        if (edge.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Hash.node(edge.get(i), root);
        }
        return root;
    }
}
