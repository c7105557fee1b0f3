package fi.rekisteri.shared.serial.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns the tokens of a file into nodes that know their line, and refuses what YAML offers beyond plain keys, lists and texts. */
final class TreeReader {

    private static final int DEEPEST = 12;

    private final JsonParser parser;
    private final Problems problems;

    TreeReader(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    Node read() {
        try (parser) {
            if (parser.nextToken() == null) {
                problems.add(0, "", Flaw.FILE_EMPTY);
                return new Node.Nothing(0, "");
            }
            Node root = node("", 0);
            if (parser.nextToken() != null) {
                problems.add(line(), "", Flaw.SEVERAL_DOCUMENTS);
            }
            return root;
        } catch (TooDeep e) {
            problems.add(line(), "", Flaw.TOO_DEEP);
        } catch (JacksonException e) {
            // the parser's own words may repeat the file and are in English only
            problems.add(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "", Flaw.UNREADABLE);
        }
        return new Node.Nothing(0, "");
    }

    private Node node(String place, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        refuseAlias(place);
        int line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> keys(line, place, depth);
            case START_ARRAY -> items(line, place, depth);
            case VALUE_NULL -> new Node.Nothing(line, place);
            default -> new Node.Text(line, place, parser.getString().strip());
        };
    }

    private Node keys(int line, String place, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String inner = place.isEmpty() ? key : place + "." + key;
            if (values.containsKey(key)) {
                problems.add(line(), inner, Flaw.KEY_TWICE, key);
            }
            parser.nextToken();
            values.put(key, node(inner, depth + 1));
        }
        return new Node.Keys(line, place, values);
    }

    private Node items(int line, String place, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place + "[" + (items.size() + 1) + "]", depth + 1));
        }
        return new Node.Items(line, place, items);
    }

    private void refuseAlias(String place) {
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            problems.add(line(), place, Flaw.ALIAS);
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static final class TooDeep extends RuntimeException {}
}
