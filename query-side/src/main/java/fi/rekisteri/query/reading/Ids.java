package fi.rekisteri.query.reading;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.rule.Rule;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Random ids as they are written: 8-4-4-4-12 hexadecimal digits, nothing shorter. */
public final class Ids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws Refusal {@code parameter-malformed} */
    public static UUID parameter(String name, String text) {
        return parse(text).orElseThrow(() -> Refusal.of(Rule.PARAMETER_MALFORMED, name));
    }
}
