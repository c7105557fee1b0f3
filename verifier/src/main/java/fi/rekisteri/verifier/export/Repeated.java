package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.bytes.Spelling;
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

    /** Adds name and value as the usual writer spells them; false when the value cannot stand as it is. */
    boolean isAdded(Spelling record, Entry entry) {
        record.add(name);
        if (isNone(entry)) {
            record.add(NULL);
        } else if (isText) {
            record.add('"').add(entry.bytes(), entry.from(line), entry.to(line)).add('"');
        } else {
            record.add(entry.bytes(), entry.from(line), entry.to(line));
        }
        return entry.isPlain(line);
    }
}
