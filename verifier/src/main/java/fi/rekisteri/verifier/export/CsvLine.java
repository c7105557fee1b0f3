package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.export.RecordReader.Told;
import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Entry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A line of {@code records.csv}, held against the entry and the record it is made of. */
final class CsvLine {
    static final String HEADER =
            "leaf,position,event,kind,stream,sequence,name,revision,occurred,recorded,act,processing,outcome,"
                    + "categories,fields,purpose,basis,actor,role,channel";

    private static final Set<Repeated> OF_ENTRY = EnumSet.complementOf(EnumSet.of(Repeated.REGISTER, Repeated.KEYS));

    private static final List<String> OF_TOLD = List.of("act", "processing", "outcome", "categories", "fields");
    private static final List<String> OF_ACT = List.of("purpose", "basis");
    private static final List<String> OF_ACTOR = List.of("pseudonym", "role");
    private static final List<String> LAST_OF_ACT = List.of("channel");

    private final Cursor cursor;

    private CsvLine(byte[] line) {
        this.cursor = new Cursor(line);
    }

    static boolean is(byte[] line, long leaf, Entry entry, Told record) {
        return new CsvLine(line).is(leaf, entry, record);
    }

    private boolean is(long leaf, Entry entry, Told record) {
        return cursor.number() == leaf
                && repeats(entry)
                && cells(record.told(), OF_TOLD)
                && cells(record.act(), OF_ACT)
                && cells(record.act().member("actor"), OF_ACTOR)
                && cells(record.act(), LAST_OF_ACT)
                && cursor.isAtEnd();
    }

    private boolean cells(@Nullable Value object, List<String> names) {
        for (String name : names) {
            if (!cursor.passes(',') || !cell(object == null ? null : object.member(name))) {
                return false;
            }
        }
        return true;
    }

    private boolean repeats(Entry entry) {
        for (Repeated each : OF_ENTRY) {
            boolean same = cursor.passes(',')
                    && (each.isNone(entry) || cell(entry.bytes(), entry.from(each.line()), entry.to(each.line())));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean cell(@Nullable Value value) {
        if (value == null || value.isNull()) {
            return true;
        }
        if (value.isArray() || value.hasEscapes()) {
            byte[] text = text(value).getBytes(UTF_8);
            return cell(text, 0, text.length);
        }
        return cell(value.data(), value.from(), value.to());
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

    private boolean cell(byte[] bytes, int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            quoted |= b == ',' | b == '"' | b >= 0 & b < ' ';
        }
        return quoted ? cursor.passes(quoted(bytes, from, to)) : cursor.passes(bytes, from, to);
    }

    private static byte[] quoted(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, UTF_8);
        return ('"' + text.replace("\"", "\"\"") + '"').getBytes(UTF_8);
    }
}
