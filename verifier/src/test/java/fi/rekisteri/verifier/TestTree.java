package fi.rekisteri.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All hashes of a tree, level by level, as a writer would keep them. */
final class TestTree {
    private final List<byte[][]> levels = new ArrayList<>();

    TestTree(List<byte[]> leaves) {
        levels.add(leaves.toArray(new byte[0][]));
        while (levels.getLast().length > 1) {
            byte[][] below = levels.getLast();
            byte[][] level = new byte[below.length / 2][];
            for (int i = 0; i < level.length; i++) {
                level[i] = node(below[2 * i], below[2 * i + 1]);
            }
            levels.add(level);
        }
    }

    static byte[] leaf(byte[] entry) {
        return sha(new byte[] {0}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha(new byte[] {1}, left, right);
    }

    static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] root(int size) {
        return size == 0 ? sha() : range(0, size);
    }

    /** MTH(D[from:to]) of RFC 6962, for ranges that proofs name. */
    byte[] range(int from, int to) {
        int count = to - from;
        if (Integer.bitCount(count) == 1 && from % count == 0) {
            int level = Integer.numberOfTrailingZeros(count);
            return levels.get(level)[from >> level];
        }
        int split = Integer.highestOneBit(count - 1);
        return node(range(from, from + split), range(from + split, to));
    }

    List<byte[]> consistency(int old, int size) {
        List<byte[]> proof = new ArrayList<>();
        subproof(old, 0, size, true, proof);
        return proof;
    }

    private void subproof(int old, int from, int to, boolean whole, List<byte[]> proof) {
        int count = to - from;
        if (old == count) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        int split = Integer.highestOneBit(count - 1);
        if (old <= split) {
            subproof(old, from, from + split, whole, proof);
            proof.add(range(from + split, to));
        } else {
            subproof(old - split, from + split, to, false, proof);
            proof.add(range(from, from + split));
        }
    }

    List<byte[]> inclusion(int index, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int split = Integer.highestOneBit(to - from - 1);
        boolean isLeft = index < from + split;
        List<byte[]> path = isLeft ? inclusion(index, from, from + split) : inclusion(index, from + split, to);
        path.add(isLeft ? range(from + split, to) : range(from, from + split));
        return path;
    }

    byte[] tile(int level, int index, int width) {
        byte[][] hashes = Arrays.copyOfRange(levels.get(8 * level), index * 256, index * 256 + width);
        byte[] tile = new byte[width * 32];
        for (int i = 0; i < width; i++) {
            System.arraycopy(hashes[i], 0, tile, 32 * i, 32);
        }
        return tile;
    }

    int hashes(int level) {
        return 8 * level < levels.size() ? levels.get(8 * level).length : 0;
    }
}
