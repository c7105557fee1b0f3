package fi.rekisteri.verifier.log;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Inclusion and consistency, judged step by step as RFC 9162, 2.1.3.2 and 2.1.4.2 write it. */
public final class Proofs {
    /** A proof in a tree of up to 2^63 leaves is not longer. */
    public static final int MAX_LENGTH = 63;

    private final Sha256 sha;

    public Proofs(Sha256 sha) {
        this.sha = sha;
    }

    /** Whether {@code leaf} is the leaf hash at {@code index} in the tree of {@code size} leaves under {@code root}. */
    public boolean includes(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || size <= index || leaf.length != Sha256.SIZE || !areHashes(path)) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if (isOdd(fn) || fn == sn) {
                r = sha.node(p, r);
                while (!isOdd(fn) && fn != 0) {
                    fn = fn >> 1;
                    sn = sn >> 1;
                }
            } else {
                r = sha.node(r, p);
            }
            fn = fn >> 1;
            sn = sn >> 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether the tree of {@code first} leaves is the beginning of the tree of {@code second}. Of the empty tree nothing is proved. */
    public boolean continues(long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> path) {
        if (first <= 0 || first > second || !areHashes(path)) {
            return first == 0 && second == 0 && path.isEmpty() && isEmptyRoot(firstRoot) && isEmptyRoot(secondRoot);
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (path.isEmpty() || !areHashes(List.of(firstRoot, secondRoot))) {
            return false;
        }
        Iterator<byte[]> steps = path.iterator();
        byte[] fr = Long.bitCount(first) == 1 ? firstRoot : steps.next();
        byte[] sr = fr;
        long fn = first - 1;
        long sn = second - 1;
        while (isOdd(fn)) {
            fn = fn >> 1;
            sn = sn >> 1;
        }
        while (steps.hasNext()) {
            byte[] c = steps.next();
            if (sn == 0) {
                return false;
            }
            if (isOdd(fn) || fn == sn) {
                fr = sha.node(c, fr);
                sr = sha.node(c, sr);
                while (!isOdd(fn) && fn != 0) {
                    fn = fn >> 1;
                    sn = sn >> 1;
                }
            } else {
                sr = sha.node(sr, c);
            }
            fn = fn >> 1;
            sn = sn >> 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }

    private boolean isEmptyRoot(byte[] root) {
        return Arrays.equals(root, sha.plain(new byte[0]));
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }

    private static boolean areHashes(List<byte[]> path) {
        return path.size() <= MAX_LENGTH + 1 && path.stream().allMatch(hash -> hash.length == Sha256.SIZE);
    }
}
