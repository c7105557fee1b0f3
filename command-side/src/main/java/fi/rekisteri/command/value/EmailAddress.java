package fi.rekisteri.command.value;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address; its domain is written in lower case, its local part as its owner writes it. */
final class EmailAddress {
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern LAST_LABEL = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{2,59}");
    private static final int LONGEST_LOCAL = 64;

    private EmailAddress() {}

    static Optional<String> canonical(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        return isDomain(domain) ? Optional.of(text.substring(0, at + 1) + domain) : Optional.empty();
    }

    /** Two labels at least, the last one no number. */
    static boolean isDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            int dot = ascii.lastIndexOf('.');
            return dot > 0
                    && ascii.length() <= 253
                    && !ascii.contains("..")
                    && LAST_LABEL
                            .matcher(ascii.substring(dot + 1).toLowerCase(Locale.ROOT))
                            .matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
