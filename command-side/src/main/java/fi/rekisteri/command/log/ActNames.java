package fi.rekisteri.command.log;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code CorrectValue} is the act {@code correct-value}. */
final class ActNames {
    private static final Pattern WORD = Pattern.compile("(?<!^)(?=[A-Z])");
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> command) {
            return WORD.matcher(command.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private ActNames() {}

    static String of(Class<?> command) {
        return NAMES.get(command);
    }
}
