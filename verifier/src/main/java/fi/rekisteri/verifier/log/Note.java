package fi.rekisteri.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A signed note: its text, and under it one line for each signature. */
public final class Note {
    /** A longer note is not read. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_LINES = 128;
    private static final String MARK = "\u2014 ";

    private record Line(String name, String id, byte[] signature, String written) {}

    private final String text;
    private final List<Line> lines;

    private Note(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    public static Note parse(byte[] bytes) throws Illegible {
        if (bytes.length > MAX_BYTES) {
            throw new Illegible("a note of more than " + MAX_BYTES + " bytes");
        }
        String whole = Strict.utf8(bytes);
        if (whole.indexOf('\r') >= 0) {
            throw new Illegible("a note with carriage returns: its lines must end in LF alone");
        }
        if (whole.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Illegible("a note with control characters");
        }
        int gap = whole.lastIndexOf("\n\n");
        if (gap < 0 || gap + 2 == whole.length() || !whole.endsWith("\n")) {
            throw new Illegible("a note without an empty line and signatures below it");
        }
        String[] signatures = whole.substring(gap + 2, whole.length() - 1).split("\n", -1);
        if (signatures.length > MAX_LINES) {
            throw new Illegible("a note with more than " + MAX_LINES + " signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String signature : signatures) {
            lines.add(line(signature));
        }
        return new Note(whole.substring(0, gap + 1), lines);
    }

    /** The signed text, with the line break at its end. */
    public String text() {
        return text;
    }

    /** Name and key id of everybody who claims to have signed. */
    public String claims() {
        return lines.stream().map(line -> line.name + "+" + line.id).distinct().collect(Collectors.joining(", "));
    }

    /**
     * Those of the keys that have signed, each once however often, with the time (seconds since the epoch) where a witness gives one, else 0.
     *
     * @throws Illegible when a line names one of the keys and its signature is false: such a note says nothing
     */
    public Map<Key, Long> signers(List<Key> keys) throws Illegible {
        Map<Key, Long> signers = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Key key : keys) {
                if (key.name().equals(line.name) && key.id().equals(line.id)) {
                    signers.merge(key, time(key, line), Math::min);
                }
            }
        }
        return signers;
    }

    /** The note with the signature lines of these keys only. */
    public String signedBy(Collection<Key> keys) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : lines) {
            if (keys.stream()
                    .anyMatch(key -> key.name().equals(line.name) && key.id().equals(line.id))) {
                note.append(line.written).append('\n');
            }
        }
        return note.toString();
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    private long time(Key key, Line line) throws Illegible {
        byte[] signature = line.signature;
        long time = 0;
        String message = text;
        if (key.isWitness() && signature.length == 72) {
            time = ByteBuffer.wrap(signature).getLong();
            message = "cosignature/v1\ntime " + time + "\n" + text;
            signature = Arrays.copyOfRange(signature, 8, 72);
        }
        if (key.isWitness() != time > 0 || !key.verifies(message.getBytes(UTF_8), signature)) {
            throw new Illegible("a signature that says it is by " + key + " and is not");
        }
        return time;
    }

    private static Line line(String line) throws Illegible {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals(MARK.strip()) || !isName(words[1])) {
            throw new Illegible("a signature line of another shape");
        }
        byte[] signature = Strict.base64(words[2]);
        if (signature.length < 5) {
            throw new Illegible("a signature that is too short");
        }
        String id = HexFormat.of().formatHex(signature, 0, 4);
        return new Line(words[1], id, Arrays.copyOfRange(signature, 4, signature.length), line);
    }
}
