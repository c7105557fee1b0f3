package fi.rekisteri.query.console;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** What a form says, as the body of a command; what was left empty is left out, and the service judges the rest. */
public final class Said {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final MultiValueMap<String, String> form;
    private final Map<String, Object> body = new LinkedHashMap<>();

    private Said(MultiValueMap<String, String> form) {
        this.form = form;
    }

    public static Said in(MultiValueMap<String, String> form) {
        return new Said(form);
    }

    public Said texts(List<String> members) {
        return each(members, text -> text);
    }

    /** Fields of a form in Finnish time; with their offset, as the service takes them. */
    public Said moments(String... members) {
        return each(List.of(members), Said::moment);
    }

    public Said numbers(String... members) {
        return each(List.of(members), Said::number);
    }

    /** Several of one name. */
    public Said lists(String... members) {
        for (String member : members) {
            List<String> given = form.getOrDefault(member, List.of());
            if (!given.isEmpty()) {
                body.put(member, given);
            }
        }
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }

    private Said each(List<String> members, Function<String, Object> read) {
        for (String member : members) {
            String given = form.getFirst(member);
            if (given != null && !given.isBlank()) {
                body.put(member, read.apply(given.strip()));
            }
        }
        return this;
    }

    private static Object moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(FINLAND).toOffsetDateTime().toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Object number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
