package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Strict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object of which every member is known by name and kind. */
final class Members {
    private final Value object;

    private Members(Value object) {
        this.object = object;
    }

    /** @throws Illegible when it has other members than these */
    static Members exactly(Value object, List<String> names) throws Illegible {
        if (!object.hasExactly(names)) {
            throw new Illegible("an object with other members than " + String.join(", ", names));
        }
        return new Members(object);
    }

    static Members of(Value object) {
        return new Members(object);
    }

    @Nullable
    Value get(String name) {
        return object.member(name);
    }

    /** A member that may be of any kind. */
    Value value(String name) throws Illegible {
        Value value = get(name);
        if (value == null) {
            throw new Illegible("an object without '" + name + "'");
        }
        return value;
    }

    boolean isNull(String name) {
        Value value = get(name);
        return value == null || value.isNull();
    }

    String text(String name) throws Illegible {
        Value value = get(name);
        if (value == null || !value.isText()) {
            throw new Illegible("'" + name + "' is no text");
        }
        return value.text();
    }

    @Nullable
    String textOrNull(String name) throws Illegible {
        return isNull(name) ? null : text(name);
    }

    long number(String name) throws Illegible {
        Value value = get(name);
        if (value == null || !value.isNumber()) {
            throw new Illegible("'" + name + "' is no number");
        }
        return Strict.decimal(value.text());
    }

    /** The items of a list of texts. */
    List<Value> list(String name) throws Illegible {
        Value value = get(name);
        if (value == null || !value.isArray()) {
            throw new Illegible("'" + name + "' is no list");
        }
        List<Value> items = value.items();
        for (Value item : items) {
            if (!item.isText()) {
                throw new Illegible("'" + name + "' is no list of texts");
            }
        }
        return items;
    }

    List<String> texts(String name) throws Illegible {
        return list(name).stream().map(Value::text).toList();
    }

    Members object(String name) throws Illegible {
        Value value = get(name);
        if (value == null || !value.isObject()) {
            throw new Illegible("'" + name + "' is no object");
        }
        return new Members(value);
    }

    Members object(String name, List<String> members) throws Illegible {
        Members inside = object(name);
        if (!inside.object.hasExactly(members)) {
            throw new Illegible("'" + name + "' with other members than " + String.join(", ", members));
        }
        return inside;
    }

    Set<String> names() {
        return object.names();
    }
}
