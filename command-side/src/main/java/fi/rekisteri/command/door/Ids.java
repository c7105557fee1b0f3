package fi.rekisteri.command.door;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Random ids as they are written: 8-4-4-4-12 hexadecimal digits, nothing shorter. */
final class Ids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
