package fi.rekisteri.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.bytes.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/** Shapes of values in an entry, over ranges of bytes. */
public final class Shape {
    private static final long SECONDS_OF_DAY = 24 * 60 * 60;
    private static final Form TIME = Form.ofDecimals("0000-00-00T00:00:00.000000Z");
    private static final Form UUID = Form.ofHex("00000000-0000-0000-0000-000000000000");
    private static final Form HASH = Form.ofHex("0".repeat(2 * Sha256.SIZE));

    static final byte[] DIGITS = "0123456789abcdef".getBytes(UTF_8);

    private Shape() {}

    /** Whether it is a UUID in lower case. */
    public static boolean isUuid(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return isUuid(bytes, 0, bytes.length);
    }

    static boolean isUuid(byte[] bytes, int from, int to) {
        return UUID.fits(bytes, from, to);
    }

    /** Whether it is a SHA-256 in lower case hexadecimal digits. */
    static boolean isHash(byte[] bytes, int from, int to) {
        return HASH.fits(bytes, from, to);
    }

    /** What a text is made of. */
    enum Text {
        /** Empty, or with spaces or control characters in it, or not UTF-8. */
        NONE,
        /** With characters in it that some format must escape or put in quotation marks, or beyond ASCII. */
        MARKED,
        /** Of characters that mean themselves in JSON and CSV. */
        PLAIN
    }

    static Text text(byte[] bytes, int from, int to) {
        boolean ascii = true;
        boolean marked = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && b <= ' ' || b == 0x7f) {
                return Text.NONE;
            }
            ascii &= b > 0;
            marked |= b == '"' | b == '\\' | b == ',';
        }
        if (to == from || !ascii && new String(bytes, from, to - from, UTF_8).indexOf('\ufffd') >= 0) {
            return Text.NONE;
        }
        return ascii && !marked ? Text.PLAIN : Text.MARKED;
    }

    /** Microseconds since the epoch of {@code 2026-11-22T06:33:50.123456Z}, the only shape there is. */
    public static long micros(String time) throws Illegible {
        byte[] bytes = time.getBytes(UTF_8);
        return micros(bytes, 0, bytes.length);
    }

    static long micros(byte[] bytes, int from, int to) throws Illegible {
        if (!TIME.fits(bytes, from, to)) {
            throw new Illegible("a time that is not written like 2026-11-22T06:33:50.123456Z");
        }
        try {
            long day = LocalDate.of(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2))
                    .toEpochDay();
            int second = LocalTime.of(
                            digits(bytes, from + 11, 2), digits(bytes, from + 14, 2), digits(bytes, from + 17, 2))
                    .toSecondOfDay();
            return (day * SECONDS_OF_DAY + second) * 1_000_000 + digits(bytes, from + 20, 6);
        } catch (DateTimeException e) {
            throw new Illegible("a time that no calendar has");
        }
    }

    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }
}
