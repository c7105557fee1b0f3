package fi.rekisteri.verifier.bytes;

/** Finds the ends of lines. */
public final class LineFeeds {
    private LineFeeds() {}

    /** Where the next LF stands; {@code to} when there is none. */
    public static int next(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long others = Eight.at(bytes, at) ^ '\n' * Eight.EACH;
            long found = others - Eight.EACH & ~others & Eight.HIGH;
            if (found != 0) {
                return at + Eight.first(found);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
