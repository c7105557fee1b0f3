package fi.rekisteri.command.value;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Finnish personal identity codes in text. Neither notice declares them (Data Protection Act 1050/2018 s. 29), so wherever text is
 * accepted, a valid one is refused: a real date, and the right check character. Since 2023 a century has several signs.
 */
public final class IdentityCodes {
    private static final Pattern CODE =
            Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})(\\d{2})\\s?([-+A-FU-Y])\\s?(\\d{3})\\s?([0-9A-Y])(?!\\d)");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private IdentityCodes() {}

    /** Whether a valid code stands anywhere in the text, in whatever case, dashes, digits or spacing. */
    public static boolean standIn(String text) {
        if (text.length() < 11) {
            return false;
        }
        Matcher code = CODE.matcher(plain(text));
        for (int from = 0; code.find(from); from = code.start() + 1) {
            if (isValid(code)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return DASH.matcher(visible).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    private static boolean isValid(Matcher code) {
        int number = Integer.parseInt(code.group(1) + code.group(2) + code.group(3) + code.group(5));
        return CHECK.charAt(number % CHECK.length()) == code.group(6).charAt(0) && isDate(code);
    }

    private static boolean isDate(Matcher code) {
        int year = century(code.group(4).charAt(0)) + Integer.parseInt(code.group(3));
        try {
            LocalDate.of(year, Integer.parseInt(code.group(2)), Integer.parseInt(code.group(1)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int century(char sign) {
        return switch (sign) {
            case '+' -> 1800;
            case '-', 'U', 'V', 'W', 'X', 'Y' -> 1900;
            default -> 2000;
        };
    }
}
