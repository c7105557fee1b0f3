package fi.rekisteri.shared.serial.definition;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ids that a list of the file declares, for those that refer to them; a second entry of the same id is a problem. */
record Declared(String list, Set<String> ids) {

    /** @param list two keys joined by a dot, for example {@code processing.purposes} */
    static Declared in(Node root, String list, Problems problems) {
        Set<String> ids = new LinkedHashSet<>();
        if (at(root, list.split("\\.")) instanceof Node.Items entries) {
            for (Node entry : entries.items()) {
                if (at(entry, "id") instanceof Node.Text id && !ids.add(id.value())) {
                    problems.add(id, Flaw.ID_TWICE, id.value());
                }
            }
        }
        return new Declared(list, ids);
    }

    String reference(Node node, Texts texts, Problems problems) {
        String id = texts.text(node);
        if (node instanceof Node.Text && !ids.contains(id)) {
            problems.add(node, Flaw.UNDECLARED, id, list, String.join(", ", ids));
        }
        return id;
    }

    private static Node at(Node node, String... keys) {
        Node found = node;
        for (String key : keys) {
            Node nothing = new Node.Nothing(node.line(), node.place());
            found = found instanceof Node.Keys inner ? inner.values().getOrDefault(key, nothing) : nothing;
        }
        return found;
    }
}
