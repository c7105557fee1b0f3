package fi.rekisteri.query.console.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form asks for, in the service's words; the service judges it. */
final class Wish {
    static final List<String> KINDS = List.of(
            "customer", "access", "request", "notification", "recipient", "account", "register", "incident", "log");

    private Wish() {}

    static Map<String, Object> of(MultiValueMap<String, String> form) {
        Map<String, Object> wish = new LinkedHashMap<>();
        put(wish, "tree", form.getFirst("tree"));
        put(wish, "from", start(form.getFirst("from"), 0));
        put(wish, "to", start(form.getFirst("to"), 1));
        put(wish, "subject", form.getFirst("subject"));
        if (form.get("kinds") instanceof List<String> kinds && !kinds.isEmpty()) {
            wish.put("kinds", kinds);
        }
        wish.put("entries", form.containsKey("alone") ? "scope" : "all");
        return wish;
    }

    private static void put(Map<String, Object> wish, String member, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            wish.put(member, given.strip());
        }
    }

    /** A period ends before the day after its last one. */
    private static @Nullable String start(@Nullable String day, int later) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip()).plusDays(later) + "T00:00:00Z";
        } catch (DateTimeParseException e) {
            return day;
        }
    }
}
