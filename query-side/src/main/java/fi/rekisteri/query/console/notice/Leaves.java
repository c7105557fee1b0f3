package fi.rekisteri.query.console.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All that a notice says, each text at its place. Entries of a list stand under their id, so that one put between moves no other. */
final class Leaves {
    static final String ENTRY = "#";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> IDS = List.of("id", "topic");

    private final String language;
    private final Map<List<String>, String> texts = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private Leaves(String language) {
        this.language = language;
    }

    static Leaves of(JsonNode notice, String language) {
        Leaves leaves = new Leaves(language);
        leaves.walk(List.of(), notice);
        return leaves;
    }

    Map<List<String>, String> texts() {
        return texts;
    }

    /** What entries are called, by their place's word. */
    Map<String, String> names() {
        return names;
    }

    private void walk(List<String> place, JsonNode node) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !IDS.contains(member.getKey()))
                    .forEach(member -> walk(under(place, member.getKey()), member.getValue()));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            node.forEach(entry -> walk(under(place, named(entry)), entry));
        } else if (node.isArray()) {
            put(place, node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        } else if (!node.isNull()) {
            put(place, node.asString());
        }
    }

    private void put(List<String> place, String text) {
        if (!text.isBlank()) {
            texts.put(place, shown(text.strip()));
        }
    }

    /** Days in the reader's manner. */
    private String shown(String text) {
        return DAY.matcher(text).matches()
                ? LocalDate.parse(text)
                        .format(DateTimeFormatter.ofPattern(
                                language.equals("en") ? "d MMMM yyyy" : "d.M.yyyy", Locale.of(language)))
                : text;
    }

    private String named(JsonNode entry) {
        String id = IDS.stream()
                .map(member -> entry.path(member).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        JsonNode label = entry.path("label").isMissingNode() ? entry.path("heading") : entry.path("label");
        names.put(ENTRY + id, label.path(language).asString(id));
        return ENTRY + id;
    }

    private static List<String> under(List<String> place, String next) {
        List<String> deeper = new ArrayList<>(place);
        deeper.add(next);
        return List.copyOf(deeper);
    }
}
