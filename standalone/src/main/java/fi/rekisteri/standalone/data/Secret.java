package fi.rekisteri.standalone.data;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Randomness for everything a first start makes up. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Letters, digits, - and _: fits a URL, a header and a shell word. */
    public static String word(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
