package fi.rekisteri.command.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit. */
final class BusinessId {
    private static final Pattern FORM = Pattern.compile("\\d{6,7}-\\d");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

    private BusinessId() {}

    /** @return with the leading zero that old ones are often written without */
    static Optional<String> canonical(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String id = text.length() == 8 ? "0" + text : text;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(id.charAt(i), 10);
        }
        int remainder = sum % 11;
        int check = remainder == 0 ? 0 : 11 - remainder;
        return check == Character.digit(id.charAt(8), 10) ? Optional.of(id) : Optional.empty();
    }
}
