package fi.rekisteri.query.console.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two versions of a notice, side by side where they differ. Templates call what is public. */
public final class Comparison {
    private static final String ITSELF = "itself";
    private static final Set<String> PLAIN = Set.of("title", "name");

    private final Edition older;
    private final Edition newer;
    private final Map<String, String> names;
    private final Map<String, List<Difference>> parts = new LinkedHashMap<>();
    private int same;

    private Comparison(Edition older, Edition newer, Map<String, String> names) {
        this.older = older;
        this.newer = newer;
        this.names = names;
    }

    static Comparison of(Edition older, Edition newer, String language) {
        Leaves before = Leaves.of(older.notice(), language);
        Leaves after = Leaves.of(newer.notice(), language);
        Map<String, String> names = new HashMap<>(before.names());
        names.putAll(after.names());
        Comparison comparison = new Comparison(older, newer, names);
        Set<List<String>> places = new LinkedHashSet<>(before.texts().keySet());
        places.addAll(after.texts().keySet());
        places.forEach(place -> comparison.compare(
                place, before.texts().get(place), after.texts().get(place)));
        return comparison;
    }

    private void compare(List<String> place, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            same++;
        } else {
            parts.computeIfAbsent(part(place), part -> new ArrayList<>()).add(new Difference(place, before, after));
        }
    }

    /** What is no part of its own, such as number and days, is the notice's itself. */
    private static String part(List<String> place) {
        return place.size() == 1 || PLAIN.contains(place.getFirst()) ? ITSELF : place.getFirst();
    }

    public Edition older() {
        return older;
    }

    public Edition newer() {
        return newer;
    }

    /** How many texts are the same in both. */
    public int same() {
        return same;
    }

    public Map<String, List<Difference>> parts() {
        return parts;
    }

    /** What an entry of a list is called; null for what is no entry. */
    public @Nullable String name(String word) {
        return word.startsWith(Leaves.ENTRY) ? names.get(word) : null;
    }

    /** What stands at one place; null where nothing does. */
    public record Difference(
            List<String> place,
            @Nullable String before,
            @Nullable String after) {
        /** {@code added}, {@code removed} or {@code changed}. */
        public String kind() {
            return before == null ? "added" : after == null ? "removed" : "changed";
        }
    }
}
