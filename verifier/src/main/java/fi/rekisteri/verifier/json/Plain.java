package fi.rekisteri.verifier.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Runs over what needs no care in a text - ASCII but quotation marks, backslashes and control characters - eight bytes at a time. */
final class Plain {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Plain() {}

    /** Where the first byte stands that is not plain; {@code end} when all are. */
    static int end(byte[] data, int from, int end) {
        int at = from;
        while (at <= end - Long.BYTES) {
            long careful = careful((long) EIGHT.get(data, at));
            if (careful != 0) {
                return at + (Long.numberOfTrailingZeros(careful) >> 3);
            }
            at += Long.BYTES;
        }
        while (at < end && (careful(data[at] & 0xff | ' ' * (EACH - 1)) == 0)) {
            at++;
        }
        return at;
    }

    /** The lowest bit set belongs to the first byte that is not plain: subtracting borrows only from the bytes after it. */
    private static long careful(long eight) {
        return (eight | eight - ' ' * EACH | (eight ^ '"' * EACH) - EACH | (eight ^ '\\' * EACH) - EACH) & HIGH;
    }
}
