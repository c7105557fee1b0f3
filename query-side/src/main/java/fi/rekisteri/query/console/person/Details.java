package fi.rekisteri.query.console.person;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was filed of something, as one line in the reader's manner. */
record Details(DateTimeFormatter day, DateTimeFormatter time) {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

    Details(String dayForm, String timeForm) {
        this(DateTimeFormatter.ofPattern(dayForm), DateTimeFormatter.ofPattern(dayForm + " " + timeForm));
    }

    String line(@Nullable Object details) {
        return switch (details) {
            case null -> "";
            case Map<?, ?> parts -> joined(parts.values());
            case Collection<?> parts -> joined(parts);
            default -> shown(details.toString());
        };
    }

    private String joined(Collection<?> parts) {
        return parts.stream().filter(Objects::nonNull).map(this::line).collect(Collectors.joining(", "));
    }

    /** A text that only looks like a day stays what somebody wrote. */
    private String shown(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).format(day);
            }
            return MOMENT.matcher(text).matches()
                    ? Instant.parse(text).atZone(FINLAND).format(time)
                    : text;
        } catch (DateTimeException e) {
            return text;
        }
    }
}
