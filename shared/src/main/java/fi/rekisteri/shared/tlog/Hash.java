package fi.rekisteri.shared.tlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A node of the tree: 32 bytes of SHA-256, domain-separated as RFC 6962, 2.1 says. */
public final class Hash {
    /** Length in bytes. */
    public static final int BYTES = 32;

    /** The root of the tree without leaves. */
    public static final Hash EMPTY = new Hash(digest());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Malformed when there are not {@value #BYTES} bytes */
    public static Hash of(byte[] bytes) {
        Malformed.when(bytes.length != BYTES, "a hash of " + bytes.length + " bytes");
        return new Hash(bytes.clone());
    }

    /** @throws Malformed when the text is not the base64 of {@value #BYTES} bytes */
    public static Hash ofBase64(String text) {
        return of(Text.base64(text));
    }

    /** The hash of a log entry. */
    public static Hash leaf(byte[] entry) {
        return new Hash(digest(LEAF, entry));
    }

    /** The hash above two others. */
    public static Hash node(Hash left, Hash right) {
        return new Hash(digest(NODE, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Text.base64(bytes);
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
