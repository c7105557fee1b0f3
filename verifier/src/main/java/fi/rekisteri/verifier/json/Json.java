package fi.rekisteri.verifier.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Illegible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON reader: objects become maps, arrays lists, numbers {@link Numeral}, the rest what one would think. A name may stand in an object
 * once only: two readers that each take another of them would see two different files.
 */
public final class Json {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMERAL = 40;
    private static final Words WORDS = new Words();

    /** A number as it is written. */
    public record Numeral(String text) {}

    /** An object, and where one of its members has its value in the text; {@code from} is -1 when it has no such member. */
    public record Watched(Map<String, @Nullable Object> object, int from, int to) {}

    private final byte[] data;
    private final int end;
    private @Nullable String watched;
    private int watchedFrom = -1;
    private int watchedTo = -1;
    private int at;

    private Json(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    public static @Nullable Object parse(byte[] data) throws Illegible {
        return parse(data, 0, data.length);
    }

    public static @Nullable Object parse(byte[] data, int from, int length) throws Illegible {
        return new Json(data, from, from + length).whole();
    }

    /** The parsed text, which must be an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(byte[] data, int from, int length) throws Illegible {
        if (parse(data, from, length) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new Illegible("JSON that is no object");
    }

    /** The parsed text, which must be an object, with the place of the value its member {@code watched} has. */
    @SuppressWarnings("unchecked")
    public static Watched object(byte[] data, String watched) throws Illegible {
        Json json = new Json(data, 0, data.length);
        json.watched = watched;
        if (json.whole() instanceof Map<?, ?> map) {
            return new Watched((Map<String, @Nullable Object>) map, json.watchedFrom, json.watchedTo);
        }
        throw new Illegible("JSON that is no object");
    }

    private @Nullable Object whole() throws Illegible {
        Object value = value(0);
        space();
        if (at != end) {
            throw new Illegible("JSON with something after its end");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws Illegible {
        if (depth > MAX_DEPTH) {
            throw new Illegible("JSON nested deeper than " + MAX_DEPTH);
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws Illegible {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        space();
        if (skip('}')) {
            return members;
        }
        do {
            space();
            expect('"');
            at--;
            String name = string();
            space();
            expect(':');
            int from = at;
            Object value = value(depth + 1);
            if (depth == 0 && name.equals(watched)) {
                watchedFrom = from;
                watchedTo = at;
            }
            int before = members.size();
            members.put(name, value);
            if (members.size() == before) {
                throw new Illegible("JSON with a name twice in one object");
            }
            space();
        } while (skip(','));
        expect('}');
        return members;
    }

    private List<@Nullable Object> array(int depth) throws Illegible {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        space();
        if (skip(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
            space();
        } while (skip(','));
        expect(']');
        return items;
    }

    private String string() throws Illegible {
        int start = ++at;
        boolean ascii = true;
        while (at < end && data[at] != '"' && data[at] != '\\') {
            if (data[at] >= 0 && data[at] < ' ') {
                throw new Illegible("JSON with a control character in a string");
            }
            ascii &= data[at] > 0;
            at++;
        }
        if (peek() == '\\') {
            return escaped(start);
        }
        String text = text(start, at, ascii);
        at++;
        return text;
    }

    private String escaped(int start) throws Illegible {
        StringBuilder text = new StringBuilder(text(start, at, false));
        while (peek() != '"') {
            if (data[at] == '\\') {
                at++;
                text.append(escape());
            } else {
                int from = at;
                while (peek() != '"' && data[at] != '\\') {
                    if (data[at] >= 0 && data[at] < ' ') {
                        throw new Illegible("JSON with a control character in a string");
                    }
                    at++;
                }
                text.append(text(from, at, false));
            }
        }
        at++;
        return text.toString();
    }

    private char escape() throws Illegible {
        char c = (char) peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Illegible("JSON with an unknown escape");
        };
    }

    private char unicode() throws Illegible {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw new Illegible("JSON with a broken escape");
            }
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }

    private String text(int from, int to, boolean ascii) throws Illegible {
        if (ascii) {
            return to - from <= Words.LONGEST
                    ? WORDS.of(data, from, to)
                    : new String(data, from, to - from, ISO_8859_1);
        }
        String text = new String(data, from, to - from, UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            throw new Illegible("JSON with bytes that are not UTF-8");
        }
        return text;
    }

    private Numeral number() throws Illegible {
        int start = at;
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        boolean plain = at - start == 1 || at - start > 1 && at - start < MAX_NUMERAL && data[start] != '0';
        if (plain && (at == end || "+-.eE".indexOf(data[at]) < 0)) {
            return new Numeral(text(start, at, true));
        }
        while (at < end && "+-.eE0123456789".indexOf(data[at]) >= 0) {
            at++;
        }
        String text = new String(data, start, at - start, UTF_8);
        if (!isNumber(text)) {
            throw new Illegible("JSON with something that is no value");
        }
        return new Numeral(text);
    }

    private static boolean isNumber(String text) {
        return text.length() < MAX_NUMERAL && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }

    private <T> @Nullable T word(String word, @Nullable T value) throws Illegible {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw new Illegible("JSON with something that is no value");
            }
            at++;
        }
        return value;
    }

    private void space() {
        while (at < end && (data[at] == ' ' || data[at] == '\n' || data[at] == '\r' || data[at] == '\t')) {
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
