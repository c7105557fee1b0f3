package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.bytes.Spelling;
import fi.rekisteri.verifier.export.RecordCheck.Wrong;
import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of {@code records.jsonl} against the entries they tell of; one for each thread. Most lines begin byte for byte as the usual
 * writer begins them for that entry, and then only the rest is read as JSON. Any other spelling is read whole.
 */
final class RecordReader {
    private static final List<String> MEMBERS = List.of(
            "leaf",
            "position",
            "event",
            "register",
            "kind",
            "stream",
            "sequence",
            "name",
            "revision",
            "occurred",
            "recorded",
            "keys",
            "redacted",
            "told",
            "act");
    private static final byte[] LEAF = "{\"leaf\":".getBytes(UTF_8);
    private static final byte[] REDACTED = ",\"redacted\":".getBytes(UTF_8);
    private static final byte[] TOLD = ",\"told\":".getBytes(UTF_8);
    private static final byte[] END = "}".getBytes(UTF_8);

    private final Json json = new Json();
    private final Tellings tellings = new Tellings();
    private final Spelling start = new Spelling();

    /** What a record tells beyond its entry; good until the next one is read. */
    record Told(Value redacted, Telling told, Value act) {}

    /** @throws Wrong when it does not say what the entry says */
    Told read(byte[] line, long leaf, Entry entry) throws Wrong, Illegible {
        int rest = usualStart(line, leaf, entry);
        Told told = rest < 0 ? null : rest(line, rest);
        return told == null ? whole(line, leaf, entry) : told;
    }

    /** Where the value of {@code redacted} begins; -1 when something before it is spelled in another way. */
    private int usualStart(byte[] line, long leaf, Entry entry) {
        start.clear().add(LEAF).add(leaf);
        for (Repeated member : Repeated.ALL) {
            if (!member.isAdded(start, entry)) {
                return -1;
            }
        }
        return start.add(REDACTED).begins(line) ? start.length() : -1;
    }

    private @Nullable Told rest(byte[] line, int from) {
        try {
            json.begin(line, from, line.length - from);
            Value redacted = json.next();
            if (!json.goesOn(TOLD)) {
                return null;
            }
            Telling told = tellings.read(json, line);
            if (told == null) {
                return null;
            }
            Value act = json.next();
            return json.goesOn(END) && json.isAtEnd() ? new Told(redacted, told, act) : null;
        } catch (Illegible e) {
            return null;
        }
    }

    /** The way without a shortcut. */
    Told whole(byte[] line, long leaf, Entry entry) throws Wrong, Illegible {
        Members record = Members.exactly(json.read(line, 0, line.length), MEMBERS);
        if (record.number("leaf") != leaf) {
            throw new Wrong(Reason.RECORD_WRONG, "its 'leaf' is another one");
        }
        for (Repeated member : Repeated.ALL) {
            if (!member.isSame(record.value(member.word()), entry)) {
                throw new Wrong(Reason.RECORD_WRONG, "its '" + member.word() + "' is not what was logged");
            }
        }
        return new Told(record.value("redacted"), new Telling(record.value("told")), record.value("act"));
    }
}
