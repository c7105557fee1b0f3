package fi.rekisteri.verifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Illegible;

/** Escapes in texts. */
final class Escapes {
    private static final int DIGITS = 4;

    private Escapes() {}

    /** How long the escape is whose backslash stands at {@code at}. */
    static int length(byte[] data, int at, int end) throws Illegible {
        if (at + 1 >= end) {
            throw new Illegible("JSON that ends too early");
        }
        if (data[at + 1] != 'u') {
            if ("\"\\/bfnrt".indexOf(data[at + 1]) < 0) {
                throw new Illegible("JSON with an unknown escape");
            }
            return 2;
        }
        for (int i = at + 2; i < at + 2 + DIGITS; i++) {
            if (i >= end || Character.digit(data[i], 16) < 0) {
                throw new Illegible("JSON with a broken escape");
            }
        }
        return 2 + DIGITS;
    }

    /** The text without its escapes, which were found whole. */
    static String undone(byte[] data, int from, int to) {
        String spelled = new String(data, from, to - from, UTF_8);
        StringBuilder text = new StringBuilder(spelled.length());
        int at = 0;
        for (int escape = spelled.indexOf('\\'); escape >= 0; escape = spelled.indexOf('\\', at)) {
            text.append(spelled, at, escape).append(meant(spelled, escape + 1));
            at = escape + (spelled.charAt(escape + 1) == 'u' ? 2 + DIGITS : 2);
        }
        return text.append(spelled, at, spelled.length()).toString();
    }

    private static char meant(String text, int at) {
        return switch (text.charAt(at)) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text, at + 1, at + 1 + DIGITS, 16);
            default -> text.charAt(at);
        };
    }
}
