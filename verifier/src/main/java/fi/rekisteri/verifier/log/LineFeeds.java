package fi.rekisteri.verifier.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the ends of lines, looking at eight bytes at a time. */
public final class LineFeeds {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private LineFeeds() {}

    /** Where the next LF stands; {@code to} when there is none. */
    public static int next(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long others = (long) EIGHT.get(bytes, at) ^ '\n' * EACH;
            long found = others - EACH & ~others & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
