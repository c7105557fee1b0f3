package fi.rekisteri.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/** Shapes of values in an entry, over ranges of bytes. */
public final class Shape {
    private static final long SECONDS_OF_DAY = 24 * 60 * 60;
    private static final String TIME = "0000-00-00T00:00:00.000000Z";
    private static final String UUID = "00000000-0000-0000-0000-000000000000";

    static final byte[] DIGITS = "0123456789abcdef".getBytes(UTF_8);

    private static final boolean[] IS_DIGIT = new boolean[256];

    static {
        for (byte digit : DIGITS) {
            IS_DIGIT[digit] = true;
        }
    }

    private Shape() {}

    /** Whether it is a UUID in lower case. */
    public static boolean isUuid(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return isUuid(bytes, 0, bytes.length);
    }

    static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != UUID.length()) {
            return false;
        }
        boolean uuid = true;
        for (int i = 0; i < UUID.length(); i++) {
            uuid &= UUID.charAt(i) == '-' ? bytes[from + i] == '-' : IS_DIGIT[bytes[from + i] & 0xff];
        }
        return uuid;
    }

    /** Looks every byte up and asks once: digits and letters come at random, and a branch for each would be guessed wrong. */
    static boolean isHex(byte[] bytes, int from, int to) {
        boolean hex = true;
        for (int i = from; i < to; i++) {
            hex &= IS_DIGIT[bytes[i] & 0xff];
        }
        return hex;
    }

    /** Whether it is a text, not empty, without spaces and control characters. */
    static boolean isText(byte[] bytes, int from, int to) {
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && b <= ' ' || b == 0x7f) {
                return false;
            }
            ascii &= b > 0;
        }
        return to > from && (ascii || new String(bytes, from, to - from, UTF_8).indexOf('\ufffd') < 0);
    }

    /** Microseconds since the epoch of {@code 2026-11-22T06:33:50.123456Z}, the only shape there is. */
    public static long micros(String time) throws Illegible {
        byte[] bytes = time.getBytes(UTF_8);
        return micros(bytes, 0, bytes.length);
    }

    static long micros(byte[] bytes, int from, int to) throws Illegible {
        boolean shaped = to - from == TIME.length();
        for (int i = 0; shaped && i < TIME.length(); i++) {
            byte b = bytes[from + i];
            shaped = TIME.charAt(i) == '0' ? b >= '0' && b <= '9' : b == TIME.charAt(i);
        }
        if (!shaped) {
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
