package fi.rekisteri.query.console.person;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a history is wanted: words of a list, and days; nothing of a person. What is no word of the list is left out.
 *
 * @param words by the name of their parameter
 */
public record HistoryFilter(Map<String, String> words) {
    public static final List<String> WHO =
            List.of("back-office", "privacy-officer", "register-owner", "regulator", "service", "stranger");
    public static final List<String> KINDS = List.of(
            "collect",
            "record",
            "alter",
            "remove",
            "consult",
            "search",
            "list",
            "disclose",
            "export",
            "inform",
            "restrict",
            "lift-restriction",
            "object",
            "withdraw-objection",
            "decide-erasure",
            "erase",
            "hold",
            "release",
            "govern");

    public static HistoryFilter of(@Nullable String processing, @Nullable String outcome, @Nullable String by) {
        Map<String, String> words = new LinkedHashMap<>();
        if (processing != null && KINDS.contains(processing)) {
            words.put("processing", processing);
        }
        if ("refused".equals(outcome)) {
            words.put("outcome", outcome);
        }
        if (by != null && WHO.contains(by)) {
            words.put("by", by);
        }
        return new HistoryFilter(words);
    }

    HistoryFilter between(@Nullable LocalDate from, @Nullable LocalDate until) {
        Map<String, String> more = new LinkedHashMap<>(words);
        if (from != null) {
            more.put("from", from.toString());
        }
        if (until != null) {
            more.put("until", until.toString());
        }
        return new HistoryFilter(more);
    }

    /** @param before of the page; null for the newest */
    public String query(@Nullable Long before) {
        String filtered = words.entrySet().stream()
                .map(entry -> "&" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
        return before == null ? filtered : filtered + "&before=" + before;
    }
}
