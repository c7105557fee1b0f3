package fi.rekisteri.shared.serial.definition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The words allowed in one place, each standing for a value. */
record Words<T>(Map<String, T> values) {

    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return of(type, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static <E extends Enum<E>> Words<E> of(Class<E> type, Function<E, String> word) {
        Map<String, E> values = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            values.put(word.apply(value), value);
        }
        return new Words<>(values);
    }

    T any() {
        return values.values().iterator().next();
    }

    T read(Node node, Texts texts, Problems problems) {
        String word = texts.text(node);
        T value = values.get(word);
        if (value == null) {
            problems.add(node, Flaw.NOT_A_WORD, word, String.join(", ", values.keySet()));
            return any();
        }
        return value;
    }
}
