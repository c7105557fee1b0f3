package fi.rekisteri.verifier.bytes;

/** Runs over what needs no care in a JSON text: ASCII but quotation marks, backslashes and control characters. */
public final class Plain {
    private Plain() {}

    /** Where the first byte stands that is not plain; {@code end} when all are. */
    public static int end(byte[] data, int from, int end) {
        int at = from;
        while (at <= end - Long.BYTES) {
            long careful = careful(Eight.at(data, at));
            if (careful != 0) {
                return at + Eight.first(careful);
            }
            at += Long.BYTES;
        }
        while (at < end && (careful(data[at] & 0xff | ' ' * (Eight.EACH - 1)) == 0)) {
            at++;
        }
        return at;
    }

    /** The lowest bit set belongs to the first byte that is not plain: subtracting borrows only from the bytes after it. */
    private static long careful(long eight) {
        return (eight
                        | eight - ' ' * Eight.EACH
                        | (eight ^ '"' * Eight.EACH) - Eight.EACH
                        | (eight ^ '\\' * Eight.EACH) - Eight.EACH)
                & Eight.HIGH;
    }
}
