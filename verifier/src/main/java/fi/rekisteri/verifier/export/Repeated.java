package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;

/** Members in which a record repeats its entry, in the order and the spelling of the usual writer. */
enum Repeated {
    POSITION(Line.POSITION, false, false),
    EVENT(Line.EVENT, true, false),
    REGISTER(Line.REGISTER, true, false),
    KIND(Line.KIND, true, false),
    STREAM(Line.STREAM, true, true),
    SEQUENCE(Line.SEQUENCE, false, true),
    NAME(Line.NAME, true, false),
    REVISION(Line.REVISION, false, false),
    OCCURRED(Line.OCCURRED, true, false),
    RECORDED(Line.RECORDED, true, false),
    KEYS(Line.KEYS, true, true);

    static final Repeated[] ALL = values();

    private static final byte[] NULL = "null".getBytes(UTF_8);

    private final Line line;
    private final boolean isText;
    private final boolean isNullable;
    private final byte[] name;

    Repeated(Line line, boolean isText, boolean isNullable) {
        this.line = line;
        this.isText = isText;
        this.isNullable = isNullable;
        this.name = (",\"" + line.word() + "\":").getBytes(UTF_8);
    }

    /** As the object and the table name it. */
    String word() {
        return line.word();
    }

    Line line() {
        return line;
    }

    /** Whether the entry has nothing to repeat here. */
    boolean isNone(Entry entry) {
        return isNullable && entry.isNone(line);
    }

    /** Whether a value, however it is spelled, says what the entry says. */
    boolean isSame(Value claimed, Entry entry) {
        if (isNone(entry)) {
            return claimed.isNull();
        }
        return (isText ? claimed.isText() : claimed.isNumber())
                && (claimed.hasEscapes()
                        ? entry.has(line, claimed.text().getBytes(UTF_8))
                        : entry.has(line, claimed.data(), claimed.from(), claimed.to()));
    }

    /** Passes name and value where they are spelled in the usual way. */
    boolean isPassed(Cursor cursor, Entry entry) {
        if (!cursor.passes(name)) {
            return false;
        }
        if (isNone(entry)) {
            return cursor.passes(NULL);
        }
        return isText
                ? isPlain(entry) && cursor.passes('"') && isValuePassed(cursor, entry) && cursor.passes('"')
                : isValuePassed(cursor, entry);
    }

    private boolean isValuePassed(Cursor cursor, Entry entry) {
        return cursor.passes(entry.bytes(), entry.from(line), entry.to(line));
    }

    /** Whether the text can stand between quotation marks as it is. */
    private boolean isPlain(Entry entry) {
        return line.isShaped() || Json.isPlain(entry.bytes(), entry.from(line), entry.to(line));
    }
}
