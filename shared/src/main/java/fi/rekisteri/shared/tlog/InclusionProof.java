package fi.rekisteri.shared.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that a leaf is in a tree (RFC 9162, 2.1.3).
 *
 * @param path from the leaf's sibling up to the child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException when the tree has no such leaf */
    public static InclusionProof of(long index, long size, NodeSource nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
        List<Hash> path = new ArrayList<>();
        collect(index, 0, size, nodes, path);
        return new InclusionProof(index, size, path);
    }

    private static void collect(long index, long start, long size, NodeSource nodes, List<Hash> path) {
        if (size == 1) {
            return;
        }
        long left = Subtrees.split(size);
        if (index < left) {
            collect(index, start, left, nodes, path);
            path.add(Subtrees.root(start + left, size - left, nodes));
        } else {
            collect(index - left, start + left, size - left, nodes, path);
            path.add(Subtrees.root(start, left, nodes));
        }
    }

    /** Whether the leaf is at this index of the tree with this root; every check of RFC 9162, 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hash.node(sibling, hash);
                int shift = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                // fn is 0 only together with sn, and then the loop has ended: shift is below 64
                fn >>>= shift;
                sn >>>= shift;
            } else {
                hash = Hash.node(hash, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && hash.equals(root);
    }
}
