package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.bytes.Spelling;
import fi.rekisteri.verifier.json.Value;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Cells of a row as {@code records.csv} has them: one comma before each, in quotation marks where RFC 4180 wants them. */
final class Cells {
    private static final byte[] NOTHING = {};

    private final Spelling row = new Spelling();

    /** Begins a row, with a number in its first cell. */
    Cells begin(long number) {
        row.clear().add(number);
        return this;
    }

    Cells add(byte[] text, int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            quoted |= b == ',' | b == '"' | b >= 0 & b < ' ';
        }
        if (!quoted) {
            return addPlain(text, from, to);
        }
        byte[] inMarks = ('"' + new String(text, from, to - from, UTF_8).replace("\"", "\"\"") + '"').getBytes(UTF_8);
        return addPlain(inMarks, 0, inMarks.length);
    }

    /** A cell whose text needs no quotation marks, or has them. */
    Cells addPlain(byte[] text, int from, int to) {
        row.add(',').add(text, from, to);
        return this;
    }

    Cells addNothing() {
        return addPlain(NOTHING, 0, 0);
    }

    /** A cell for each of these members of an object, empty where it has none or there is no object. */
    Cells addMembers(@Nullable Value object, List<String> names) {
        for (String name : names) {
            add(object == null ? null : object.member(name));
        }
        return this;
    }

    Cells addAll(Cells others) {
        row.add(others.row);
        return this;
    }

    boolean are(byte[] line) {
        return row.is(line);
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
}
