package fi.rekisteri.shared.serial;

import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.Stored;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stored name and revision of every event there is. */
final class StoredNames {
    private static final Map<String, Class<? extends Event>> CLASSES = leaves(Event.class)
            .collect(Collectors.toUnmodifiableMap(StoredNames::key, type -> type.asSubclass(Event.class)));

    private StoredNames() {}

    static Class<? extends Event> classOf(String name, int revision) {
        Class<? extends Event> type = CLASSES.get(name + "/" + revision);
        if (type == null) {
            throw new IllegalStateException(
                    "The log holds an event this version does not know: " + name + "/" + revision);
        }
        return type;
    }

    static Stored of(Class<?> type) {
        Stored stored = type.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalStateException(type + " has no stored name");
        }
        return stored;
    }

    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredNames::leaves)
                : Stream.of(type);
    }

    private static String key(Class<?> type) {
        Stored stored = of(type);
        return stored.value() + "/" + stored.revision();
    }
}
