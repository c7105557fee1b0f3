package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Illegible;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What records told before: most tell the same, byte for byte, as one of their kind not long ago. A few are kept, found by how they begin.
 */
final class Tellings {
    private static final byte[] NEXT = ",\"act\":".getBytes(UTF_8);
    private static final int SLOTS = 256;
    private static final int BEGINNING = 48;
    private static final int LONGEST = 4 * 1024;

    private final @Nullable Kept[] kept = new Kept[SLOTS];

    private record Kept(byte[] text, Telling telling) {}

    /**
     * What is told where the reader stands, which goes on behind it; null when the record does not go on with its act.
     *
     * @param line that which the reader reads
     */
    @Nullable
    Telling read(Json json, byte[] line) throws Illegible {
        int slot = slot(line, json.at());
        Kept same = kept[slot];
        if (same != null && json.goesOn(same.text)) {
            return same.telling;
        }
        Value told = json.next();
        if (!json.goesOn(NEXT)) {
            return null;
        }
        if (told.isObject() && told.to() - told.from() <= LONGEST) {
            kept[slot] = kept(line, told.from(), told.to());
        }
        return new Telling(told);
    }

    private static int slot(byte[] line, int from) {
        int hash = 0;
        for (int at = from; at < Math.min(from + BEGINNING, line.length); at++) {
            hash = 31 * hash + line[at];
        }
        return hash >>> 8 & SLOTS - 1;
    }

    private static Kept kept(byte[] line, int from, int to) throws Illegible {
        byte[] text = Arrays.copyOfRange(line, from, to + NEXT.length);
        return new Kept(text, new Telling(new Json().read(text, 0, to - from)));
    }
}
