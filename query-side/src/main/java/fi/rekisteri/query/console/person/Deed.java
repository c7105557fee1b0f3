package fi.rekisteri.query.console.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an officer can do to a record by one form: the command's address, and what its body says. */
enum Deed {
    CORRECT("corrections", List.of("field", "value", "ground", "source")),
    OBJECT("objections", List.of("scope")),
    WITHDRAW("objections/withdrawals", List.of("scope")),
    RESTRICT("restrictions", List.of("ground")),
    TELL("restrictions/told", List.of("on", "channel")),
    LIFT("restrictions/lift", List.of());

    private final String path;
    private final List<String> members;

    Deed(String path, List<String> members) {
        this.path = path;
        this.members = members;
    }

    static Optional<Deed> of(String word) {
        return Stream.of(values()).filter(deed -> deed.word().equals(word)).findFirst();
    }

    /** As addresses and texts name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address() {
        return "/registers/{register}/customers/{id}/" + path;
    }

    /** What the form says for it; the service judges what is missing. */
    Map<String, String> body(Map<String, String> form) {
        Map<String, String> body = new LinkedHashMap<>();
        members.stream().filter(form::containsKey).forEach(member -> body.put(member, form.get(member)));
        return body;
    }
}
