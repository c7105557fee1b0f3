package fi.rekisteri.verifier.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as the tree uses it (RFC 6962, 2.1), over ranges of arrays so that a million leaves need no copies. One per thread. */
public final class Sha256 {
    /** Bytes of a hash. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    public byte[] plain(byte[] data, int from, int length) {
        digest.update(data, from, length);
        return digest.digest();
    }

    public byte[] plain(byte[] data) {
        return plain(data, 0, data.length);
    }

    /** Puts the hash of these bytes into {@code out} at {@code at}. */
    public void plain(byte[] data, int from, int length, byte[] out, int at) {
        digest.update(data, from, length);
        finish(out, at);
    }

    /** Puts the hash of an entry into {@code out} at {@code at}. */
    public void leaf(byte[] data, int from, int length, byte[] out, int at) {
        digest.update(LEAF);
        digest.update(data, from, length);
        finish(out, at);
    }

    /** Puts the hash above the two that stand at {@code left} and {@code right} into {@code out} at {@code at}. */
    public void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] out, int at) {
        digest.update(NODE);
        digest.update(left, leftAt, SIZE);
        digest.update(right, rightAt, SIZE);
        finish(out, at);
    }

    public byte[] node(byte[] left, byte[] right) {
        byte[] out = new byte[SIZE];
        node(left, 0, right, 0, out, 0);
        return out;
    }

    /** The root over {@code count} hashes in a row, {@code count} a power of two; {@code hashes} is left as it was. */
    public byte[] complete(byte[] hashes, int count) {
        byte[] level = java.util.Arrays.copyOf(hashes, count * SIZE);
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                node(level, 2 * i * SIZE, level, (2 * i + 1) * SIZE, level, i * SIZE);
            }
        }
        return java.util.Arrays.copyOf(level, SIZE);
    }

    private void finish(byte[] out, int at) {
        try {
            digest.digest(out, at, SIZE);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 of another size", e);
        }
    }
}
