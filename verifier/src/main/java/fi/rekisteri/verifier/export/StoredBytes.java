package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Illegible;
import java.util.Arrays;

/** The stored payloads and metadata of one tile's leaves: places in the bytes of the bundle, or -1 where they were left out. */
final class StoredBytes {
    private static final int ABSENT = -1;
    private static final byte[] SALT = "{\"salt\":\"".getBytes(UTF_8);
    private static final byte[] ACT = "\",\"act\":".getBytes(UTF_8);
    private static final boolean[] BASE64_URL = new boolean[128];

    static {
        for (char digit : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            BASE64_URL[digit] = true;
        }
    }

    private final byte[] bytes;
    private final int[] from;
    private final int[] length;

    private StoredBytes(byte[] bytes, int leaves) {
        this.bytes = bytes;
        this.from = new int[2 * leaves];
        this.length = new int[2 * leaves];
    }

    /** For leaves of which nothing is in the export. */
    static StoredBytes none(int leaves) {
        StoredBytes none = new StoredBytes(new byte[0], leaves);
        Arrays.fill(none.length, ABSENT);
        return none;
    }

    static StoredBytes parse(byte[] bytes, int leaves) throws Illegible {
        StoredBytes stored = new StoredBytes(bytes, leaves);
        int at = 0;
        for (int i = 0; i < 2 * leaves; i++) {
            if (bytes.length - at < 4) {
                throw new Illegible("a bundle with fewer blobs than leaves");
            }
            int length = (bytes[at] & 0xff) << 24
                    | (bytes[at + 1] & 0xff) << 16
                    | (bytes[at + 2] & 0xff) << 8
                    | bytes[at + 3] & 0xff;
            at += 4;
            if (length < ABSENT || length > bytes.length - at) {
                throw new Illegible("a bundle whose lengths lead beyond its end");
            }
            stored.from[i] = at;
            stored.length[i] = length;
            at += Math.max(length, 0);
        }
        if (at != bytes.length) {
            throw new Illegible("a bundle with something after its end");
        }
        return stored;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean hasPayload(int leaf) {
        return length[2 * leaf] != ABSENT;
    }

    boolean hasMetadata(int leaf) {
        return length[2 * leaf + 1] != ABSENT;
    }

    /**
     * Whether the metadata are nothing but a salt and an act spelled by these bytes, which are known to be a JSON value: the shape the writer
     * gives them, for which no parser is needed.
     */
    boolean metadataIs(int leaf, byte[] act, int actFrom, int actTo) {
        int at = metadataFrom(leaf);
        int end = at + metadataLength(leaf);
        if (end - at < SALT.length || !Arrays.equals(bytes, at, at + SALT.length, SALT, 0, SALT.length)) {
            return false;
        }
        at += SALT.length;
        while (at < end && isBase64Url(bytes[at])) {
            at++;
        }
        int value = at + ACT.length;
        return end - at == ACT.length + actTo - actFrom + 1
                && Arrays.equals(bytes, at, value, ACT, 0, ACT.length)
                && Arrays.equals(bytes, value, end - 1, act, actFrom, actTo)
                && bytes[end - 1] == '}';
    }

    private static boolean isBase64Url(byte b) {
        return b >= 0 && BASE64_URL[b];
    }

    int payloadFrom(int leaf) {
        return from[2 * leaf];
    }

    int payloadLength(int leaf) {
        return length[2 * leaf];
    }

    int metadataFrom(int leaf) {
        return from[2 * leaf + 1];
    }

    int metadataLength(int leaf) {
        return length[2 * leaf + 1];
    }
}
