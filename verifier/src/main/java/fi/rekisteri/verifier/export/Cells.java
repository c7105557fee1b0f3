package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.json.Value;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Cells of a row as {@code records.csv} has them: one comma before each, in quotation marks where RFC 4180 wants them. */
final class Cells {
    private byte[] bytes = new byte[512];
    private int length;

    Cells clear() {
        length = 0;
        return this;
    }

    /** Text without a comma before it. */
    Cells addFirst(String ascii) {
        byte[] text = ascii.getBytes(UTF_8);
        return addAsIs(text, 0, text.length);
    }

    Cells add(byte[] text, int from, int to) {
        room(1);
        bytes[length++] = ',';
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            quoted |= b == ',' | b == '"' | b >= 0 & b < ' ';
        }
        if (!quoted) {
            return addAsIs(text, from, to);
        }
        byte[] inMarks = ('"' + new String(text, from, to - from, UTF_8).replace("\"", "\"\"") + '"').getBytes(UTF_8);
        return addAsIs(inMarks, 0, inMarks.length);
    }

    Cells addNothing() {
        return add(bytes, 0, 0);
    }

    /** A cell for each of these members of an object, empty where it has none or there is no object. */
    Cells addMembers(@Nullable Value object, List<String> names) {
        for (String name : names) {
            add(object == null ? null : object.member(name));
        }
        return this;
    }

    Cells addAll(Cells others) {
        return addAsIs(others.bytes, 0, others.length);
    }

    boolean are(byte[] line) {
        return Arrays.equals(bytes, 0, length, line, 0, line.length);
    }

    private void add(@Nullable Value value) {
        if (value == null || value.isNull()) {
            addNothing();
        } else if (value.isArray() || value.hasEscapes()) {
            byte[] text = text(value).getBytes(UTF_8);
            add(text, 0, text.length);
        } else {
            add(value.data(), value.from(), value.to());
        }
    }

    private static String text(Value value) {
        if (!value.isArray()) {
            return value.text();
        }
        StringJoiner items = new StringJoiner(" ");
        for (Value item : value.items()) {
            items.add(item.text());
        }
        return items.toString();
    }

    private Cells addAsIs(byte[] text, int from, int to) {
        room(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
