package fi.rekisteri.verifier.bytes;

import java.util.Arrays;

/** A text as it ought to stand somewhere, spelled piece by piece and then compared in one step; used again for the next. */
public final class Spelling {
    private static final int MOST_DIGITS = 19;

    private byte[] bytes = new byte[512];
    private int length;

    public Spelling clear() {
        length = 0;
        return this;
    }

    public Spelling add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public Spelling add(byte[] text) {
        return add(text, 0, text.length);
    }

    public Spelling add(byte[] text, int from, int to) {
        room(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    public Spelling add(Spelling other) {
        return add(other.bytes, 0, other.length);
    }

    /** Adds a number that is not negative, in decimals. */
    public Spelling add(long number) {
        room(MOST_DIGITS);
        int end = length + 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            end++;
        }
        length = end;
        long rest = number;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return this;
    }

    public int length() {
        return length;
    }

    /** Whether the line is this, from its first byte to its last. */
    public boolean is(byte[] line) {
        return Arrays.equals(bytes, 0, length, line, 0, line.length);
    }

    /** Whether the line begins with this. */
    public boolean begins(byte[] line) {
        return line.length >= length && Arrays.equals(bytes, 0, length, line, 0, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
