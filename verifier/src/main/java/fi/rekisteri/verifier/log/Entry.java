package fi.rekisteri.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.bytes.LineFeeds;
import fi.rekisteri.verifier.log.Shape.Text;
import java.util.Arrays;

/**
 * A log entry of {@code rekisteri-leaf/v1}, fourteen lines. Values stay where they stand in the bytes that were hashed: what a record says is
 * compared with those and not with our idea of them.
 */
public final class Entry {
    /** Stands for null. */
    public static final String NONE = "-";

    private static final int HASH_DIGITS = 2 * Sha256.SIZE;
    private static final int UUID = 36;
    private static final int TIME = 27;
    private static final int ANY = -1;

    /** The lines, each named by the word it begins with. */
    public enum Line {
        VERSION("rekisteri-leaf/v1", 0),
        POSITION("position ", ANY),
        EVENT("event ", UUID),
        REGISTER("register ", ANY),
        KIND("kind ", ANY),
        STREAM("stream ", ANY),
        SEQUENCE("sequence ", ANY),
        NAME("name ", ANY),
        REVISION("revision ", ANY),
        OCCURRED("occurred ", TIME),
        RECORDED("recorded ", TIME),
        PAYLOAD("payload sha256:", HASH_DIGITS),
        METADATA("metadata sha256:", HASH_DIGITS),
        KEYS("keys kc:", ANY);

        private static final Line[] ALL = values();

        private final byte[] start;
        private final int length;
        private final String word;

        /** @param length of its value, when there is but one and a shape that has no line break in it */
        Line(String start, int length) {
            this.start = start.getBytes(UTF_8);
            this.length = length;
            this.word = start.split(" ")[0];
        }

        private int end(byte[] bytes, int value, int end) {
            int expected = value + length;
            return length != ANY && expected < end && bytes[expected] == '\n'
                    ? expected
                    : LineFeeds.next(bytes, Math.min(value, end), end);
        }

        /** For example {@code position}. */
        public String word() {
            return word;
        }
    }

    private final byte[] bytes;
    private final int[] from = new int[Line.ALL.length];
    private final int[] to = new int[Line.ALL.length];
    private final long position;
    private final long recorded;
    private int marked;

    private Entry(byte[] bytes, int start, int end) throws Illegible {
        this.bytes = bytes;
        divide(start, end);
        check(Line.EVENT, Shape.isUuid(bytes, from(Line.EVENT), to(Line.EVENT)));
        check(Line.REGISTER, isText(Line.REGISTER));
        check(Line.KIND, isText(Line.KIND));
        check(Line.STREAM, isNone(Line.STREAM) || Shape.isUuid(bytes, from(Line.STREAM), to(Line.STREAM)));
        check(Line.SEQUENCE, isNone(Line.SEQUENCE) || number(Line.SEQUENCE) >= 0);
        check(Line.NAME, isText(Line.NAME));
        check(Line.REVISION, number(Line.REVISION) <= Short.MAX_VALUE);
        Shape.micros(bytes, from(Line.OCCURRED), to(Line.OCCURRED));
        check(Line.PAYLOAD, isHash(Line.PAYLOAD));
        check(Line.METADATA, isHash(Line.METADATA));
        check(Line.KEYS, isText(Line.KEYS));
        this.position = number(Line.POSITION);
        this.recorded = Shape.micros(bytes, from(Line.RECORDED), to(Line.RECORDED));
    }

    public static Entry read(byte[] bytes, int from, int length) throws Illegible {
        if (length >= 65_535) {
            throw new Illegible("an entry of " + length + " bytes");
        }
        return new Entry(bytes, from, from + length);
    }

    private void divide(int start, int end) throws Illegible {
        int at = start;
        for (Line line : Line.ALL) {
            int value = at + line.start.length;
            int lineEnd = line.end(bytes, value, end);
            if (lineEnd == end || !Arrays.equals(bytes, at, value, line.start, 0, line.start.length)) {
                throw new Illegible("an entry without its line '" + line.word() + "'");
            }
            from[line.ordinal()] = value;
            to[line.ordinal()] = lineEnd;
            at = lineEnd + 1;
        }
        if (at != end || from(Line.VERSION) != to(Line.VERSION)) {
            throw new Illegible("an entry with more than its fourteen lines");
        }
    }

    private void check(Line line, boolean good) throws Illegible {
        if (!good) {
            throw new Illegible("an entry whose line '" + line.word() + "' is unreadable");
        }
    }

    private boolean isText(Line line) {
        Text text = Shape.text(bytes, from(line), to(line));
        marked |= text == Text.MARKED ? 1 << line.ordinal() : 0;
        return text != Text.NONE;
    }

    private boolean isHash(Line line) {
        return Shape.isHash(bytes, from(line), to(line));
    }

    private long number(Line line) throws Illegible {
        return Strict.decimal(bytes, from(line), to(line));
    }

    /** The bytes it stands in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the value of a line begins. */
    public int from(Line line) {
        return from[line.ordinal()];
    }

    /** Where the value of a line ends. */
    public int to(Line line) {
        return to[line.ordinal()];
    }

    public long position() {
        return position;
    }

    /** Microseconds since the epoch. */
    public long recorded() {
        return recorded;
    }

    public String event() {
        return text(Line.EVENT);
    }

    /** A UUID or {@code -}. */
    public String stream() {
        return text(Line.STREAM);
    }

    public String text(Line line) {
        return new String(bytes, from(line), to(line) - from(line), UTF_8);
    }

    /** Whether the value of a line means itself in JSON and in CSV: nothing in it is to be escaped or put in quotation marks. */
    public boolean isPlain(Line line) {
        return (marked & 1 << line.ordinal()) == 0;
    }

    public boolean isNone(Line line) {
        return to(line) - from(line) == 1 && bytes[from(line)] == '-';
    }

    /** Whether a line has this for its value, byte for byte. */
    public boolean has(Line line, byte[] value) {
        return has(line, value, 0, value.length);
    }

    /** Whether a line has what stands in these bytes. */
    public boolean has(Line line, byte[] data, int start, int end) {
        return Arrays.equals(bytes, from(line), to(line), data, start, end);
    }

    /** Whether {@link Line#PAYLOAD} or {@link Line#METADATA} has this hash. */
    public boolean hasHash(Line line, byte[] hash) {
        int at = from(line);
        int difference = to(line) - at - 2 * hash.length;
        for (byte b : hash) {
            difference |= bytes[at++] ^ Shape.DIGITS[b >> 4 & 0xf] | bytes[at++] ^ Shape.DIGITS[b & 0xf];
        }
        return difference == 0;
    }
}
