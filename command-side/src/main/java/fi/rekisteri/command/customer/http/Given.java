package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members of a body that are no values of the notice's fields. Refusals name the member. */
public final class Given {
    private Given() {}

    public static String needed(String member, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refused(Rule.VALUE_MISSING, member);
        }
        return text;
    }

    public static String text(String member, @Nullable String text, int longest) {
        return Shape.text(member, needed(member, text), longest);
    }

    public static Plain plain(String member, @Nullable String text, int longest) {
        return Values.text(text(member, text, longest));
    }

    /**
     * What the notice demands: whoever says nothing is refused by its point, like whoever says something else.
     *
     * @param allowed ids of the notice
     */
    public static String declared(String member, @Nullable String id, List<String> allowed, Rule rule) {
        int index = id == null ? -1 : allowed.indexOf(id);
        if (index < 0) {
            throw new Refused(rule, member, allowed);
        }
        return allowed.get(index);
    }

    public static String word(String member, @Nullable String word, List<String> allowed) {
        return declared(member, needed(member, word), allowed, Rule.VALUE_MALFORMED);
    }

    /** @param word the constant's name in kebab-case */
    public static <E extends Enum<E>> E constant(String member, @Nullable String word, Class<E> type) {
        List<String> words = Stream.of(type.getEnumConstants()).map(Given::word).toList();
        int index = words.indexOf(word(member, word, words));
        return type.getEnumConstants()[index];
    }

    public static LocalDate date(String member, @Nullable String date) {
        try {
            return LocalDate.parse(needed(member, date));
        } catch (DateTimeParseException e) {
            throw new Refused(Rule.VALUE_MALFORMED, member);
        }
    }

    public static LocalDate past(String member, @Nullable String text, LocalDate today) {
        LocalDate date = date(member, text);
        if (date.isAfter(today)) {
            throw new Refused(Rule.DATE_IN_FUTURE, member);
        }
        return date;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
