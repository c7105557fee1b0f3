package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Localized;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys of one place, asked for one by one. What is wrong is noted and something harmless given back, so that reading goes on and all
 * problems come at once; a notice with problems is never used.
 */
final class Keyed {

    private final Node node;
    private final Map<String, Node> values;
    private final Texts texts;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Keyed(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.texts = new Texts(problems);
        if (node instanceof Node.Keys keys) {
            values = keys.values();
        } else {
            values = Map.of();
            problems.add(node, Flaw.NOT_KEYS);
        }
    }

    Node at(String key) {
        asked.add(key);
        Node value = values.get(key);
        if (value != null && !(value instanceof Node.Nothing)) {
            return value;
        }
        return new Node.Nothing(value == null ? node.line() : value.line(), placeOf(key));
    }

    boolean has(String key) {
        return !(at(key) instanceof Node.Nothing);
    }

    String text(String key) {
        return read(key, "?", texts::text);
    }

    Localized localized(String key) {
        return read(key, Texts.NONE, texts::localized);
    }

    /** A text of several paragraphs. */
    Localized prose(String key) {
        return read(key, Texts.NONE, texts::prose);
    }

    String id(String key, Ids kind) {
        return read(key, "?", value -> {
            String id = texts.text(value);
            if (!kind.allows(id)) {
                problems.add(value, kind.flaw(), id);
            }
            return id;
        });
    }

    int number(String key, int most) {
        return read(key, 1, value -> {
            String text = texts.text(value);
            if (text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= most) {
                return Integer.parseInt(text);
            }
            problems.add(value, Flaw.NOT_A_NUMBER, text, String.valueOf(most));
            return 1;
        });
    }

    LocalDate date(String key) {
        return read(key, LocalDate.EPOCH, value -> {
            String text = texts.text(value);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                problems.add(value, Flaw.NOT_A_DATE, text);
                return LocalDate.EPOCH;
            }
        });
    }

    /** One of a fixed set of words. */
    <T> T word(String key, Words<T> words) {
        return read(key, words.any(), value -> words.read(value, texts, problems));
    }

    <T> List<T> words(String key, Words<T> words) {
        return items(key, value -> words.read(value, texts, problems));
    }

    /** The id of something declared elsewhere in the file. */
    String reference(String key, Declared declared) {
        return read(key, "?", value -> declared.reference(value, texts, problems));
    }

    List<String> references(String key, Declared declared) {
        return items(key, value -> declared.reference(value, texts, problems));
    }

    Keyed keys(String key) {
        return read(
                key,
                new Keyed(new Node.Keys(node.line(), placeOf(key), Map.of()), new Problems()),
                value -> new Keyed(value, problems));
    }

    List<String> texts(String key) {
        return items(key, texts::text);
    }

    /** The entries of a list, each with keys of its own. */
    <T> List<T> each(String key, Function<Keyed, T> entry) {
        return items(key, value -> {
            Keyed keyed = new Keyed(value, problems);
            T read = entry.apply(keyed);
            keyed.refuseOthers();
            return read;
        });
    }

    /** Said last, when every key that may stand here has been asked for. */
    void refuseOthers() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                problems.add(value.line(), placeOf(key), Flaw.KEY_UNKNOWN, key, String.join(", ", asked));
            }
        });
    }

    private <T> T read(String key, T otherwise, Function<Node, T> reader) {
        Node value = at(key);
        if (value instanceof Node.Nothing) {
            if (node instanceof Node.Keys) {
                problems.add(value, Flaw.KEY_MISSING, key);
            }
            return otherwise;
        }
        return reader.apply(value);
    }

    private <T> List<T> items(String key, Function<Node, T> item) {
        return read(key, List.of(), value -> {
            if (!(value instanceof Node.Items list)) {
                problems.add(value, Flaw.NOT_A_LIST);
                return List.of();
            }
            if (list.items().isEmpty()) {
                problems.add(value, Flaw.LIST_EMPTY);
            }
            return list.items().stream().map(item).toList();
        });
    }

    private String placeOf(String key) {
        return node.place().isEmpty() ? key : node.place() + "." + key;
    }
}
