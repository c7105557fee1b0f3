package fi.rekisteri.query.console.recipient;

import java.util.List;
import java.util.stream.Stream;

/** How an officer brings a notice to a recipient further by hand: the command's address, and what its body says. */
enum Chase {
    SENT("sent", List.of()),
    ACKNOWLEDGED("acknowledgement", List.of("on")),
    WAIVED("waiver", List.of("waiver", "reason"));

    private final String path;
    private final List<String> members;

    Chase(String path, List<String> members) {
        this.path = path;
        this.members = members;
    }

    static Stream<Chase> of(String path) {
        return Stream.of(values()).filter(chase -> chase.path.equals(path));
    }

    String path() {
        return path;
    }

    String address() {
        return "/registers/{register}/notifications/{notification}/" + path;
    }

    List<String> members() {
        return members;
    }
}
