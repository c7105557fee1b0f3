package fi.rekisteri.verifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.bytes.Plain;
import fi.rekisteri.verifier.log.Illegible;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON reader. It copies nothing: what it hands out is where the values stand in the text, good until it reads the next one. A name may
 * stand in an object once only.
 */
public final class Json {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMERAL = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** A number as it is written. */
    public record Numeral(String text) {}

    private final Places places = new Places();
    private byte[] data = new byte[0];
    private int end;
    private int at;

    /** The value of the whole text. */
    public Value read(byte[] text, int from, int length) throws Illegible {
        begin(text, from, length);
        Value value = next();
        space();
        if (!isAtEnd()) {
            throw new Illegible("JSON with something after its end");
        }
        return value;
    }

    /** Begins in the middle of a text whose beginning the caller knows. */
    public void begin(byte[] text, int from, int length) {
        data = text;
        at = from;
        end = from + length;
        places.begin(text);
    }

    /** The value that stands here. */
    public Value next() throws Illegible {
        Value value = new Value(places, places.count());
        value(0);
        return value;
    }

    /** Whether the text goes on with these bytes; passes them. */
    public boolean goesOn(byte[] with) {
        int to = at + with.length;
        boolean there = to <= end && Arrays.equals(data, at, to, with, 0, with.length);
        at = there ? to : at;
        return there;
    }

    /** Where in the text it stands. */
    public int at() {
        return at;
    }

    public boolean isAtEnd() {
        return at == end;
    }

    /** The text's value, which must be an object. */
    public Value readObject(byte[] text, int from, int length) throws Illegible {
        Value value = read(text, from, length);
        if (!value.isObject()) {
            throw new Illegible("JSON that is no object");
        }
        return value;
    }

    /** An object for keeping: objects are maps, arrays lists, numbers {@link Numeral}, the rest what one would think. */
    public static Map<String, @Nullable Object> object(byte[] text, int from, int length) throws Illegible {
        return new Json().readObject(text, from, length).members();
    }

    private void value(int depth) throws Illegible {
        if (depth > MAX_DEPTH) {
            throw new Illegible("JSON nested deeper than " + MAX_DEPTH);
        }
        space();
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Kind.TRUE);
            case 'f' -> word("false", Kind.FALSE);
            case 'n' -> word("null", Kind.NULL);
            default -> number();
        }
    }

    private void object(int depth) throws Illegible {
        int object = places.open(Kind.OBJECT, at++);
        space();
        if (!skip('}')) {
            do {
                member(depth);
            } while (skip(','));
            expect('}');
        }
        places.close(object, at);
        if (places.hasNameTwice(object)) {
            throw new Illegible("JSON with a name twice in one object");
        }
    }

    private void member(int depth) throws Illegible {
        space();
        if (peek() != '"') {
            throw new Illegible("JSON where a name is missing");
        }
        string();
        space();
        expect(':');
        value(depth + 1);
        space();
    }

    private void array(int depth) throws Illegible {
        int array = places.open(Kind.ARRAY, at++);
        space();
        if (!skip(']')) {
            do {
                value(depth + 1);
                space();
            } while (skip(','));
            expect(']');
        }
        places.close(array, at);
    }

    private void string() throws Illegible {
        int text = places.open(Kind.TEXT, ++at);
        int from = at;
        boolean ascii = true;
        while (true) {
            at = Plain.end(data, at, end);
            int b = peek();
            if (b == '"') {
                break;
            } else if (b == '\\') {
                places.escaped(text);
                at += Escapes.length(data, at, end);
            } else if (b < 0) {
                ascii = false;
                at++;
            } else {
                throw new Illegible("JSON with a control character in a string");
            }
        }
        places.close(text, at);
        if (!ascii && new String(data, from, at - from, UTF_8).indexOf('\ufffd') >= 0) {
            throw new Illegible("JSON with bytes that are not UTF-8");
        }
        at++;
    }

    private void number() throws Illegible {
        int start = at;
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        boolean plain = at - start == 1 || at - start > 1 && at - start < MAX_NUMERAL && data[start] != '0';
        if (!plain || at < end && isOfNumbers(data[at])) {
            while (at < end && isOfNumbers(data[at])) {
                at++;
            }
            if (at - start >= MAX_NUMERAL
                    || !NUMBER.matcher(new String(data, start, at - start, UTF_8))
                            .matches()) {
                throw new Illegible("JSON with something that is no value");
            }
        }
        places.close(places.open(Kind.NUMBER, start), at);
    }

    private static boolean isOfNumbers(byte b) {
        return b >= '0' && b <= '9' || b == '+' || b == '-' || b == '.' || b == 'e' || b == 'E';
    }

    private void word(String word, Kind kind) throws Illegible {
        int start = at;
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw new Illegible("JSON with something that is no value");
            }
            at++;
        }
        places.close(places.open(kind, start), at);
    }

    private void space() {
        while (at < end
                && data[at] <= ' '
                && (data[at] == ' ' || data[at] == '\n' || data[at] == '\r' || data[at] == '\t')) {
            at++;
        }
    }

    private int peek() throws Illegible {
        if (at >= end) {
            throw new Illegible("JSON that ends too early");
        }
        return data[at];
    }

    private boolean skip(char c) {
        boolean there = at < end && data[at] == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) throws Illegible {
        if (peek() != c) {
            throw new Illegible("JSON where '" + c + "' is missing");
        }
        at++;
    }
}
