package fi.rekisteri.shared.serial.definition;

import java.util.List;
import java.util.Map;

/** A piece of the file, before it means anything. */
sealed interface Node {

    int line();

    String place();

    record Text(int line, String place, String value) implements Node {}

    record Items(int line, String place, List<Node> items) implements Node {}

    record Keys(int line, String place, Map<String, Node> values) implements Node {}

    /** A key without a value. */
    record Nothing(int line, String place) implements Node {}
}
