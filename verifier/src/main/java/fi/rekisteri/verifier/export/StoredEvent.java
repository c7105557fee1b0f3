package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Illegible;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a stored payload tells to somebody who has no key: the event, and under which keys its values are sealed. */
final class StoredEvent {
    private final Members event;
    private final SortedSet<String> commitments = new TreeSet<>();
    private final SortedSet<String> classes = new TreeSet<>();

    private StoredEvent(Members event) {
        this.event = event;
    }

    static StoredEvent parse(byte[] bytes, int from, int length) throws Illegible {
        Map<String, @Nullable Object> payload = Json.object(bytes, from, length);
        StoredEvent stored = new StoredEvent(Members.of(payload).object("event"));
        stored.gather(payload);
        return stored;
    }

    Members event() {
        return event;
    }

    /** As the entry writes them. */
    String commitments() {
        return commitments.isEmpty() ? "-" : String.join(",", commitments);
    }

    /** Retention classes of the keys its values are sealed under. */
    SortedSet<String> classes() {
        return classes;
    }

    private void gather(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("class") instanceof String of
                    && map.get("key") instanceof String key
                    && map.containsKey("sealed")) {
                classes.add(of);
                commitments.add(key);
            }
            map.values().forEach(this::gather);
        } else if (value instanceof List<?> list) {
            list.forEach(this::gather);
        }
    }
}
