package fi.rekisteri.acceptance.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A way in which a text may stand in a file. */
public enum Spelling {
    PLAIN(text -> List.of(utf8(text))),
    LATIN_1(text -> List.of(text.getBytes(StandardCharsets.ISO_8859_1))),
    UTF_16_LITTLE(text -> List.of(text.getBytes(StandardCharsets.UTF_16LE))),
    UTF_16_BIG(text -> List.of(text.getBytes(StandardCharsets.UTF_16BE))),
    JSON_ESCAPED(
            text -> List.of(ascii(jsonEscaped(text)), ascii(jsonEscaped(text).toLowerCase(Locale.ROOT)))),
    URL_ESCAPED(text -> List.of(
            ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)),
            ascii(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")))),
    HEXADECIMAL(text -> List.of(
            ascii(HexFormat.of().formatHex(utf8(text))),
            ascii(HexFormat.of().withUpperCase().formatHex(utf8(text))))),
    BASE_64(text -> base64(utf8(text), Base64.getEncoder())),
    BASE_64_URL(text -> base64(utf8(text), Base64.getUrlEncoder())),
    /** Of a value that can be guessed, a hash is the value. */
    SHA_256(text -> List.of(
            sha256(utf8(text)),
            ascii(HexFormat.of().formatHex(sha256(utf8(text)))),
            Base64.getEncoder().withoutPadding().encode(sha256(utf8(text))),
            Base64.getUrlEncoder().withoutPadding().encode(sha256(utf8(text)))));

    private final Function<String, List<byte[]>> write;

    Spelling(Function<String, List<byte[]>> write) {
        this.write = write;
    }

    /** Every form that this spelling of the text can take. */
    List<byte[]> of(String text) {
        return write.apply(text);
    }

    /**
     * What base64 makes of a text depends on where in a group of three bytes it begins. The characters at the edges also depend on the
     * neighbours, and are left out.
     */
    private static List<byte[]> base64(byte[] text, Base64.Encoder encoder) {
        return List.of(aligned(text, 0, encoder), aligned(text, 1, encoder), aligned(text, 2, encoder));
    }

    private static byte[] aligned(byte[] text, int before, Base64.Encoder encoder) {
        byte[] shifted = new byte[before + text.length];
        System.arraycopy(text, 0, shifted, before, text.length);
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return Arrays.copyOfRange(encoded, first, last);
    }

    private static String jsonEscaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < 128 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04X", (int) c));
        }
        return escaped.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
