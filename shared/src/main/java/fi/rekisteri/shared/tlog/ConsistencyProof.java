package fi.rekisteri.shared.tlog;

import java.util.ArrayList;
import java.util.List;

/** Proves that a tree of {@code from} leaves is the beginning of the tree of {@code to} leaves (RFC 9162, 2.1.4). */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException unless {@code 0 < from <= to} */
    public static ConsistencyProof of(long from, long to, NodeSource nodes) {
        if (from <= 0 || from > to) {
            throw new IllegalArgumentException("No proof leads from " + from + " leaves to " + to);
        }
        List<Hash> path = new ArrayList<>();
        if (from < to) {
            collect(from, 0, to, true, nodes, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private static void collect(long from, long start, long size, boolean whole, NodeSource nodes, List<Hash> path) {
        if (from == size) {
            if (!whole) {
                path.add(Subtrees.root(start, size, nodes));
            }
            return;
        }
        long left = Subtrees.split(size);
        if (from <= left) {
            collect(from, start, left, whole, nodes, path);
            path.add(Subtrees.root(start + left, size - left, nodes));
        } else {
            collect(from - left, start + left, size - left, false, nodes, path);
            path.add(Subtrees.root(start, left, nodes));
        }
    }

    /** Whether the tree with the new root begins with the tree with the old one; every check of RFC 9162, 2.1.4.2. */
    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && oldRoot.equals(newRoot) && (from > 0 || oldRoot.equals(Hash.EMPTY));
        }
        // of the empty tree nothing can be proved: RFC 9162 begins at one leaf
        return from > 0 && !path.isEmpty() && climbs(oldRoot, newRoot);
    }

    private boolean climbs(Hash oldRoot, Hash newRoot) {
        int shared = Long.numberOfTrailingZeros(from);
        long fn = (from - 1) >>> shared;
        long sn = (to - 1) >>> shared;
        boolean oldIsComplete = Long.bitCount(from) == 1;
        Hash fr = oldIsComplete ? oldRoot : path.getFirst();
        Hash sr = fr;
        for (Hash step : oldIsComplete ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(step, fr);
                sr = Hash.node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = Hash.node(sr, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }
}
