package fi.rekisteri.verifier.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts that have one spelling. */
public final class Strict {
    private static final int MOST_DIGITS = 19;

    private Strict() {}

    /** A number from 0 to 2^63 - 1, without sign, space or leading zero. */
    public static long decimal(String text) throws Illegible {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return decimal(bytes, 0, bytes.length);
    }

    /** The same of the text in these bytes. */
    public static long decimal(byte[] text, int from, int to) throws Illegible {
        int digits = to - from;
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && text[from] == '0') {
            throw new Illegible("a number that is not a plain decimal");
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                throw new Illegible("a number that is not a plain decimal");
            }
            value = value * 10 + (text[i] - '0');
        }
        if (value < 0) {
            throw new Illegible("a number of 2^63 or more");
        }
        return value;
    }

    /** Standard base64 with its padding, exactly as encoding the bytes again would write it. */
    public static byte[] base64(String text) throws Illegible {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Illegible("something that is not base64");
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Illegible("base64 in an unusual spelling");
        }
        return bytes;
    }

    public static byte[] hash(String text) throws Illegible {
        byte[] bytes = base64(text);
        if (bytes.length != Sha256.SIZE) {
            throw new Illegible("a hash of " + bytes.length + " bytes");
        }
        return bytes;
    }

    public static String utf8(byte[] bytes) throws Illegible {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Illegible("bytes that are not UTF-8");
        }
    }
}
