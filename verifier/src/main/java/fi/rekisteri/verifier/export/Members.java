package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object of which every member is known by name and kind. */
final class Members {
    private final Map<String, @Nullable Object> members;

    private Members(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** @throws Illegible when it has other members than these */
    static Members exactly(Map<String, @Nullable Object> object, Set<String> names) throws Illegible {
        if (!object.keySet().equals(names)) {
            throw new Illegible("an object with other members than " + String.join(", ", names));
        }
        return new Members(object);
    }

    static Members of(Map<String, @Nullable Object> object) {
        return new Members(object);
    }

    @Nullable
    Object get(String name) {
        return members.get(name);
    }

    boolean isNull(String name) {
        return members.get(name) == null;
    }

    String text(String name) throws Illegible {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new Illegible("'" + name + "' is no text");
    }

    @Nullable
    String textOrNull(String name) throws Illegible {
        return isNull(name) ? null : text(name);
    }

    long number(String name) throws Illegible {
        if (members.get(name) instanceof Json.Numeral numeral) {
            return Strict.decimal(numeral.text());
        }
        throw new Illegible("'" + name + "' is no number");
    }

    List<String> texts(String name) throws Illegible {
        List<String> texts = new ArrayList<>();
        if (members.get(name) instanceof List<?> items) {
            for (Object item : items) {
                if (!(item instanceof String text)) {
                    throw new Illegible("'" + name + "' is no list of texts");
                }
                texts.add(text);
            }
            return texts;
        }
        throw new Illegible("'" + name + "' is no list");
    }

    @SuppressWarnings("unchecked")
    Members object(String name) throws Illegible {
        if (members.get(name) instanceof Map<?, ?> map) {
            return new Members((Map<String, @Nullable Object>) map);
        }
        throw new Illegible("'" + name + "' is no object");
    }

    Set<String> names() {
        return members.keySet();
    }
}
