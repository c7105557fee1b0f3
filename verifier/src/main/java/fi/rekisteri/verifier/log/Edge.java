package fi.rekisteri.verifier.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The right edge of a tree: enough to go on with and to know its root. A stack of complete subtrees, each larger than the next. */
public final class Edge {
    private record Peak(int level, byte[] hash) {}

    private final Sha256 sha;
    private final Deque<Peak> peaks = new ArrayDeque<>();
    private long size;

    public Edge(Sha256 sha) {
        this.sha = sha;
    }

    /** The edge that {@link #hashes()} told of. */
    public static Edge of(Sha256 sha, long size, List<byte[]> hashes) throws Illegible {
        if (size < 0 || Long.bitCount(size) != hashes.size()) {
            throw new Illegible("an edge that does not fit its size");
        }
        Edge edge = new Edge(sha);
        int next = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size & 1L << level) != 0) {
                edge.peaks.addLast(new Peak(level, hashes.get(next++)));
            }
        }
        edge.size = size;
        return edge;
    }

    public Edge copy() {
        Edge copy = new Edge(sha);
        copy.peaks.addAll(peaks);
        copy.size = size;
        return copy;
    }

    /** Adds a complete subtree of {@code 2^level} leaves; the size so far must be a multiple of that. */
    public void add(int level, byte[] hash) {
        Peak added = new Peak(level, hash);
        while (!peaks.isEmpty() && peaks.getLast().level == added.level) {
            added = new Peak(added.level + 1, sha.node(peaks.removeLast().hash, added.hash));
        }
        peaks.addLast(added);
        size += 1L << level;
    }

    /** Adds the first {@code count} of the leaf hashes in a row. */
    public void addLeaves(byte[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            add(0, java.util.Arrays.copyOfRange(hashes, i * Sha256.SIZE, (i + 1) * Sha256.SIZE));
        }
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (peaks.isEmpty()) {
            return sha.plain(new byte[0]);
        }
        Iterator<Peak> fromRight = peaks.descendingIterator();
        byte[] root = fromRight.next().hash;
        while (fromRight.hasNext()) {
            root = sha.node(fromRight.next().hash, root);
        }
        return root;
    }

    /** Largest subtree first. */
    public List<byte[]> hashes() {
        List<byte[]> hashes = new ArrayList<>();
        peaks.forEach(peak -> hashes.add(peak.hash));
        return hashes;
    }
}
