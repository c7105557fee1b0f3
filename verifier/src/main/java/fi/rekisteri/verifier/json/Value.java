package fi.rekisteri.verifier.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text, where it stands; good until its reader reads the next text. */
public final class Value {
    private final Places places;
    private final int place;

    Value(Places places, int place) {
        this.places = places;
        this.place = place;
    }

    public boolean isObject() {
        return places.kind(place) == Kind.OBJECT;
    }

    public boolean isArray() {
        return places.kind(place) == Kind.ARRAY;
    }

    public boolean isText() {
        return places.isText(place);
    }

    public boolean isNumber() {
        return places.kind(place) == Kind.NUMBER;
    }

    public boolean isNull() {
        return places.kind(place) == Kind.NULL;
    }

    /** The bytes of the whole text. */
    public byte[] data() {
        return places.data();
    }

    /** Where its spelling begins, of a text behind the quotation mark. */
    public int from() {
        return places.from(place);
    }

    /** Where its spelling ends. */
    public int to() {
        return places.to(place);
    }

    /** Whether it says more than one reads in its bytes. */
    public boolean hasEscapes() {
        return places.kind(place) == Kind.ESCAPED_TEXT;
    }

    /** What a text says, or how another value is spelled. */
    public String text() {
        return places.text(place);
    }

    /** The member of this name, which is ASCII; null when there is none, or it is no object. */
    public @Nullable Value member(String name) {
        if (isObject()) {
            for (int at = place + 1; at < places.next(place); at = places.next(at + 1)) {
                if (places.says(at, name)) {
                    return new Value(places, at + 1);
                }
            }
        }
        return null;
    }

    /** Whether its members are these and no others; false when it is no object. */
    public boolean hasExactly(List<String> names) {
        int count = 0;
        int inOrder = 0;
        for (int at = place + 1; isObject() && at < places.next(place); at = places.next(at + 1)) {
            inOrder += count < names.size() && places.says(at, names.get(count)) ? 1 : 0;
            count++;
        }
        return isObject() && count == names.size() && (inOrder == count || hasAll(names));
    }

    private boolean hasAll(List<String> names) {
        for (String name : names) {
            if (member(name) == null) {
                return false;
            }
        }
        return true;
    }

    /** The names of its members. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        for (int at = place + 1; isObject() && at < places.next(place); at = places.next(at + 1)) {
            names.add(places.text(at));
        }
        return names;
    }

    /** The items of an array. */
    public List<Value> items() {
        List<Value> items = new ArrayList<>();
        for (int at = place + 1; isArray() && at < places.next(place); at = places.next(at)) {
            items.add(new Value(places, at));
        }
        return items;
    }

    /** Each object in it, itself and those in others too. */
    public void objects(Consumer<Value> each) {
        for (int at = place; at < places.next(place); at++) {
            if (places.kind(at) == Kind.OBJECT) {
                each.accept(new Value(places, at));
            }
        }
    }

    /** Whether texts or names in it say the same as each of these texts: found at once where they stand in the same order. */
    public boolean holdsAll(List<Value> texts) {
        int at = place;
        for (Value text : texts) {
            int found = text.next(places, at, places.next(place));
            if (found < 0) {
                found = text.next(places, place, at);
            }
            if (found < 0) {
                return false;
            }
            at = found;
        }
        return true;
    }

    /** All texts and names in it. */
    public Set<String> texts() {
        Set<String> texts = new HashSet<>();
        for (int at = place; at < places.next(place); at++) {
            if (places.isText(at)) {
                texts.add(places.text(at));
            }
        }
        return texts;
    }

    /** Where others have the next text that says the same; -1 when they have none. */
    private int next(Places others, int from, int end) {
        for (int at = from; at < end; at++) {
            if (others.isText(at) && isSameText(others, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isSameText(Places others, int other) {
        return hasEscapes() || others.kind(other) == Kind.ESCAPED_TEXT
                ? text().equals(others.text(other))
                : others.isSpelled(other, data(), from(), to());
    }

    /** A copy for keeping, see {@link Json#object}. */
    public @Nullable Object copy() {
        return copy(place);
    }

    /** Copies of the members of an object. */
    public Map<String, @Nullable Object> members() {
        return members(place);
    }

    private @Nullable Object copy(int value) {
        return switch (places.kind(value)) {
            case OBJECT -> members(value);
            case ARRAY -> items(value);
            case TEXT, ESCAPED_TEXT -> places.text(value);
            case NUMBER -> new Json.Numeral(places.text(value));
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private Map<String, @Nullable Object> members(int object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int at = object + 1; at < places.next(object); at = places.next(at + 1)) {
            members.put(places.text(at), copy(at + 1));
        }
        return members;
    }

    private List<@Nullable Object> items(int array) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int at = array + 1; at < places.next(array); at = places.next(at)) {
            items.add(copy(at));
        }
        return items;
    }
}
