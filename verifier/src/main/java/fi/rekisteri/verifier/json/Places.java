package fi.rekisteri.verifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Illegible;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Where each value of a text stands. Values are numbered as they come: an object is followed by its first name, that name's value, the second
 * name and so on, an array by its items. One table serves one text after the other, so that a million records need no new objects.
 */
final class Places {
    private static final int MOST = 1 << 20;
    private static final int FEW = 16;

    private byte[] data = new byte[0];
    private Kind[] kinds = new Kind[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] next = new int[64];
    private int count;

    void begin(byte[] text) {
        data = text;
        count = 0;
    }

    int count() {
        return count;
    }

    /** A value that begins; returns its number. */
    int open(Kind kind, int at) throws Illegible {
        if (count == kinds.length) {
            grow();
        }
        kinds[count] = kind;
        from[count] = at;
        return count++;
    }

    void close(int value, int end) {
        to[value] = end;
        next[value] = count;
    }

    void escaped(int text) {
        kinds[text] = Kind.ESCAPED_TEXT;
    }

    private void grow() throws Illegible {
        if (count == MOST) {
            throw new Illegible("JSON of more than " + MOST + " values");
        }
        kinds = Arrays.copyOf(kinds, 2 * count);
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
        next = Arrays.copyOf(next, 2 * count);
    }

    byte[] data() {
        return data;
    }

    Kind kind(int value) {
        return kinds[value];
    }

    /** Where its spelling begins, of a text behind the quotation mark. */
    int from(int value) {
        return from[value];
    }

    int to(int value) {
        return to[value];
    }

    /** The value after this one and all that is in it. */
    int next(int value) {
        return next[value];
    }

    boolean isText(int value) {
        return kinds[value] == Kind.TEXT || kinds[value] == Kind.ESCAPED_TEXT;
    }

    boolean isSpelled(int value, byte[] bytes, int start, int end) {
        return to[value] - from[value] == end - start && Arrays.equals(data, from[value], to[value], bytes, start, end);
    }

    /** Whether a text says this, which is ASCII. */
    boolean says(int text, String ascii) {
        if (kinds[text] == Kind.ESCAPED_TEXT) {
            return text(text).equals(ascii);
        }
        int start = from[text];
        if (to[text] - start != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (data[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a text says. */
    String text(int text) {
        return kinds[text] == Kind.ESCAPED_TEXT
                ? Escapes.undone(data, from[text], to[text])
                : new String(data, from[text], to[text] - from[text], UTF_8);
    }

    /** Two readers that each take another of two members would see two different files. */
    boolean hasNameTwice(int object) {
        long marks = 0;
        int members = 0;
        for (int name = object + 1; name < next[object]; name = next[name + 1]) {
            if (++members > FEW || kinds[name] == Kind.ESCAPED_TEXT) {
                return isLessThanItsNames(object);
            }
            long mark = 1L << 31 * data[from[name]] + data[to[name] - 1] + to[name] - from[name];
            if ((marks & mark) != 0 && stoodBefore(object, name)) {
                return true;
            }
            marks |= mark;
        }
        return false;
    }

    private boolean stoodBefore(int object, int name) {
        for (int other = object + 1; other < name; other = next[other + 1]) {
            if (isSpelled(other, data, from[name], to[name])) {
                return true;
            }
        }
        return false;
    }

    private boolean isLessThanItsNames(int object) {
        Set<String> names = new HashSet<>();
        for (int name = object + 1; name < next[object]; name = next[name + 1]) {
            if (!names.add(text(name))) {
                return true;
            }
        }
        return false;
    }
}
