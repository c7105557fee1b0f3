package fi.rekisteri.shared.serial.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong so far. */
final class Problems {

    private final List<NoticeProblem> found = new ArrayList<>();

    void add(Node node, Flaw flaw, String... arguments) {
        add(node.line(), node.place(), flaw, arguments);
    }

    void add(int line, String place, Flaw flaw, String... arguments) {
        NoticeProblem problem = new NoticeProblem(line, place, flaw.message(arguments));
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<NoticeProblem> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(NoticeProblem::line))
                .toList();
    }
}
