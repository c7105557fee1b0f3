package fi.rekisteri.shared.tlog;

/** Roots of any range of leaves that a proof can name, from complete subtrees. */
final class Subtrees {
    private Subtrees() {}

    /** The largest power of two below a size of at least 2. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** The tree hash of the leaves from {@code start} to {@code start + size}, where {@code start} is a multiple of a power of two not below size. */
    static Hash root(long start, long size, NodeSource nodes) {
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, start >>> level);
        }
        long left = split(size);
        return Hash.node(root(start, left, nodes), root(start + left, size - left, nodes));
    }
}
