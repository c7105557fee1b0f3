package fi.rekisteri.verifier.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Short words that come again and again, so that a million records do not make the same ones a million times. Each word has one place and
 * drives out what stood there: no text can make it grow or slow. Threads may race for a place; each sees a whole word or none.
 */
final class Words {
    /** Longer words are not kept. */
    static final int LONGEST = 20;

    private static final int PLACES = 1 << 11;
    private static final int FACTOR = 31;

    private final String[] words = new String[PLACES];

    /** The ASCII text of these bytes. */
    String of(byte[] data, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + data[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String kept = words[place];
        if (kept != null && isSame(kept, data, from, to)) {
            return kept;
        }
        String word = new String(data, from, to - from, ISO_8859_1);
        words[place] = word;
        return word;
    }

    private static boolean isSame(String word, byte[] data, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != data[from + i]) {
                return false;
            }
        }
        return true;
    }
}
