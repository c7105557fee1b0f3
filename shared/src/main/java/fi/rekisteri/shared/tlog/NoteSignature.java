package fi.rekisteri.shared.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A signature line of a note: {@code — <name> base64(<key id><signature>)}.
 *
 * @param keyId four bytes, big-endian
 */
public record NoteSignature(String name, int keyId, byte[] signature) {
    static final String DASH = "\u2014 ";
    private static final int MAX_BYTES = 8_192;

    public NoteSignature {
        Malformed.when(!Text.isKeyName(name), "a signature by no name");
    }

    /** @throws Malformed when it is no signature line; {@code line} comes without its line break */
    public static NoteSignature parse(String line) {
        Malformed.when(!line.startsWith(DASH), "a signature line without dash");
        int space = line.indexOf(' ', DASH.length());
        Malformed.when(space < 0, "a signature line without signature");
        byte[] bytes = Text.base64(line.substring(space + 1));
        Malformed.when(bytes.length < 5 || bytes.length > MAX_BYTES, "a signature of impossible length");
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** The line without its line break. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Text.base64(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return keyId;
    }
}
