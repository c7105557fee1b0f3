package fi.rekisteri.verifier.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes in one number, the first of them lowest. What is asked of them is answered by the highest bit of each. */
public final class Eight {
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** One in each byte: times a character, that character in each. */
    public static final long EACH = 0x0101010101010101L;

    /** The highest bit of each byte. */
    public static final long HIGH = 0x8080808080808080L;

    private Eight() {}

    /** Those that stand at {@code from}. */
    public static long at(byte[] bytes, int from) {
        return (long) BYTES.get(bytes, from);
    }

    /** Which of them the first answer is about. */
    public static int first(long answers) {
        return Long.numberOfTrailingZeros(answers) >> 3;
    }

    /** Whether all are decimal digits, or with {@code hex} digits of hexadecimal numbers in lower case. */
    static boolean areDigits(long eight, boolean hex) {
        long digits = between(eight, '0', '9') | (hex ? between(eight, 'a', 'f') : 0);
        return (digits & ~eight & HIGH) == HIGH;
    }

    /** Right for bytes of ASCII, and until the first that is not. */
    private static long between(long eight, char least, char most) {
        return eight + (0x80 - least) * EACH & ~(eight + (0x7f - most) * EACH);
    }
}
