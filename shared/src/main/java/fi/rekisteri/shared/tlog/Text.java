package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Base64;

/** The strict texts the formats are made of: one way to write each thing, and no other way to read it. */
final class Text {
    private Text() {}

    static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("it is not UTF-8");
        }
    }

    /** Standard base64 with padding, in the one spelling that encoding gives. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            Malformed.when(!base64(bytes).equals(text), "base64 that encoding would not give");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Malformed("it is not base64");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A decimal number from 0 without sign or leading zero. */
    static long number(String text) {
        Malformed.when(text.isEmpty() || text.length() > 19, "a number of impossible length");
        Malformed.when(text.length() > 1 && text.charAt(0) == '0', "a number with a leading zero");
        Malformed.when(!text.chars().allMatch(c -> c >= '0' && c <= '9'), "a number with something else in it");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed("a number beyond 2^63 - 1");
        }
    }

    static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c == 0x7f);
    }

    /** Whether the text can name a key: not empty, no space, no plus, no control character. */
    static boolean isKeyName(String text) {
        return !text.isEmpty()
                && text.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                && !hasControl(text);
    }
}
