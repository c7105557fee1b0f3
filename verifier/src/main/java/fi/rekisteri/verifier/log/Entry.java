package fi.rekisteri.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A log entry of {@code rekisteri-leaf/v1}, fourteen lines. Values stay as they are written, so that what a record says is compared with
 * what was hashed and not with our idea of it.
 *
 * @param recorded microseconds since the epoch
 * @param stream a UUID or {@code -}; {@code sequence} a number or {@code -}; {@code keys} commitments or {@code -}
 */
public record Entry(
        long position,
        String event,
        String register,
        String kind,
        String stream,
        String sequence,
        String name,
        String revision,
        String occurredAt,
        String recordedAt,
        long recorded,
        String payload,
        String metadata,
        String keys) {
    /** Stands for null. */
    public static final String NONE = "-";

    private static final long SECONDS_OF_DAY = 24 * 60 * 60;
    private static final String SHAPE = "0000-00-00T00:00:00.000000Z";
    private static final String[] STARTS = {
        "rekisteri-leaf/v1",
        "position ",
        "event ",
        "register ",
        "kind ",
        "stream ",
        "sequence ",
        "name ",
        "revision ",
        "occurred ",
        "recorded ",
        "payload sha256:",
        "metadata sha256:",
        "keys kc:"
    };

    public static Entry read(byte[] bytes, int from, int length) throws Illegible {
        if (length >= 65_535) {
            throw new Illegible("an entry of " + length + " bytes");
        }
        String text = new String(bytes, from, length, UTF_8);
        String[] values = new String[STARTS.length];
        int at = 0;
        for (int line = 0; line < STARTS.length; line++) {
            int end = text.indexOf('\n', at);
            if (end < 0 || !text.startsWith(STARTS[line], at)) {
                throw new Illegible("an entry without its line '" + STARTS[line].strip() + "'");
            }
            values[line] = text.substring(Math.min(at + STARTS[line].length(), end), end);
            at = end + 1;
        }
        if (at != text.length() || !values[0].isEmpty()) {
            throw new Illegible("an entry with more than its fourteen lines");
        }
        return of(values);
    }

    private static Entry of(String[] v) throws Illegible {
        check(isUuid(v[2]), "event");
        check(isText(v[3]), "register");
        check(isText(v[4]), "kind");
        check(v[5].equals(NONE) || isUuid(v[5]), "stream");
        check(v[6].equals(NONE) || Strict.decimal(v[6]) >= 0, "sequence");
        check(isText(v[7]), "name");
        check(Strict.decimal(v[8]) <= Short.MAX_VALUE, "revision");
        micros(v[9]);
        check(isHex(v[11], 64), "payload");
        check(isHex(v[12], 64), "metadata");
        check(isText(v[13]), "keys");
        return new Entry(
                Strict.decimal(v[1]),
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8],
                v[9],
                v[10],
                micros(v[10]),
                v[11],
                v[12],
                v[13]);
    }

    private static void check(boolean good, String line) throws Illegible {
        if (!good) {
            throw new Illegible("an entry whose line '" + line + "' is unreadable");
        }
    }

    private static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == 0x7f || c == 0xfffd) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** Whether it is a UUID in lower case. */
    public static boolean isUuid(String value) {
        if (value.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = value.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String value, int length) {
        for (int i = 0; i < value.length(); i++) {
            if (!isHex(value.charAt(i))) {
                return false;
            }
        }
        return value.length() == length;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    /** Microseconds since the epoch of {@code 2026-11-22T06:33:50.123456Z}, the only shape there is. */
    public static long micros(String time) throws Illegible {
        if (time.length() != SHAPE.length()) {
            throw new Illegible("a time that is not written like 2026-11-22T06:33:50.123456Z");
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            if (SHAPE.charAt(i) != '0' && SHAPE.charAt(i) != time.charAt(i)) {
                throw new Illegible("a time that is not written like 2026-11-22T06:33:50.123456Z");
            }
        }
        try {
            long day = LocalDate.of(digits(time, 0, 4), digits(time, 5, 7), digits(time, 8, 10))
                    .toEpochDay();
            int second = LocalTime.of(digits(time, 11, 13), digits(time, 14, 16), digits(time, 17, 19))
                    .toSecondOfDay();
            return (day * SECONDS_OF_DAY + second) * 1_000_000 + digits(time, 20, 26);
        } catch (DateTimeException e) {
            throw new Illegible("a time that no calendar has");
        }
    }

    private static int digits(String text, int from, int to) throws Illegible {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Illegible("a time with something else than digits in it");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
