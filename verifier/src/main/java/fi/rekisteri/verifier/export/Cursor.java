package fi.rekisteri.verifier.export;

import java.util.Arrays;

/** Goes along a line for as long as it is what one expects. */
final class Cursor {
    private final byte[] line;
    private int at;

    Cursor(byte[] line) {
        this.line = line;
    }

    boolean passes(char ascii) {
        boolean there = at < line.length && line[at] == ascii;
        at += there ? 1 : 0;
        return there;
    }

    boolean passes(byte[] bytes) {
        return passes(bytes, 0, bytes.length);
    }

    boolean passes(byte[] bytes, int from, int to) {
        int end = at + to - from;
        boolean there = end <= line.length && Arrays.equals(line, at, end, bytes, from, to);
        at = there ? end : at;
        return there;
    }

    /** Passes a number in plain decimals, at most eighteen; -1 when there is none. */
    long number() {
        int start = at;
        long number = 0;
        while (at < line.length && at < start + 18 && line[at] >= '0' && line[at] <= '9') {
            number = number * 10 + line[at++] - '0';
        }
        return at == start || line[start] == '0' && at > start + 1 ? -1 : number;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == line.length;
    }
}
