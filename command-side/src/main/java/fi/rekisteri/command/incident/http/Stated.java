package fi.rekisteri.command.incident.http;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members of a body about an incident. Refusals name the member. */
final class Stated {
    private static final int LONGEST = 4_000;

    private Stated() {}

    static <T> T needed(String member, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new Refused(Rule.VALUE_MISSING, member);
        }
        return value;
    }

    static Plain text(String member, @Nullable String text) {
        return Values.text(Shape.text(member, needed(member, text), LONGEST));
    }

    /** A moment with its offset, not in the future; whole microseconds, as the log keeps them. */
    static Instant past(String member, @Nullable String text, Instant now) {
        try {
            Instant at = OffsetDateTime.parse(needed(member, text)).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (at.isAfter(now)) {
                throw new Refused(Rule.DATE_IN_FUTURE, member);
            }
            return at;
        } catch (DateTimeParseException e) {
            throw new Refused(Rule.VALUE_MALFORMED, member);
        }
    }

    static LocalDate pastDay(String member, @Nullable String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(needed(member, text));
            if (day.isAfter(today)) {
                throw new Refused(Rule.DATE_IN_FUTURE, member);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused(Rule.VALUE_MALFORMED, member);
        }
    }

    static String word(String member, @Nullable String word, List<String> allowed) {
        if (!allowed.contains(needed(member, word))) {
            throw new Refused(Rule.VALUE_MALFORMED, member, allowed);
        }
        return allowed.get(allowed.indexOf(word));
    }

    static <E extends Enum<E>> E constant(String member, @Nullable String word, Class<E> type) {
        List<String> words = Stream.of(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return type.getEnumConstants()[words.indexOf(word(member, word, words))];
    }
}
