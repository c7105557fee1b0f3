package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Illegible;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a stored payload tells to somebody who has no key: the event, and under which keys its values are sealed. */
final class StoredEvent {
    private static final int FEW = 16;

    private final Value payload;
    private final SortedSet<String> commitments = new TreeSet<>();
    private final SortedSet<String> classes = new TreeSet<>();

    private StoredEvent(Value payload) {
        this.payload = payload;
    }

    static StoredEvent of(Value payload) throws Illegible {
        Members.of(payload).object("event");
        StoredEvent stored = new StoredEvent(payload);
        payload.objects(stored::gather);
        return stored;
    }

    Members event() throws Illegible {
        return Members.of(payload).object("event");
    }

    /** Whether each of these texts of a record stands in it. */
    boolean namesAll(List<Value> words) {
        if (words.size() <= FEW) {
            return payload.holdsAll(words);
        }
        Set<String> texts = payload.texts();
        return words.stream().allMatch(word -> texts.contains(word.text()));
    }

    /** Whether the entry committed to the keys its values are sealed under, and to no others. */
    boolean isSealedAs(Entry entry) {
        return commitments.isEmpty()
                ? entry.isNone(Line.KEYS)
                : entry.text(Line.KEYS).equals(String.join(",", commitments));
    }

    /** Retention classes of the keys its values are sealed under. */
    SortedSet<String> classes() {
        return classes;
    }

    private void gather(Value object) {
        Value key = object.member("key");
        if (key == null || !key.isText() || object.member("sealed") == null) {
            return;
        }
        Value of = object.member("class");
        if (of != null && of.isText()) {
            classes.add(of.text());
            commitments.add(key.text());
        }
    }
}
