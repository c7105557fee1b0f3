package fi.rekisteri.query.console.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an officer can do to a record by one form: the command's address, and what its body says. */
enum Deed {
    CORRECT("corrections", List.of("field", "value", "ground", "source", "evidence")),
    COMPLETE("completions", List.of("field", "value", "source")),
    REMOVE("removals", List.of("field", "ground")),
    OBJECT("objections", List.of("scope")),
    WITHDRAW("objections/withdrawals", List.of("scope")),
    RESTRICT("restrictions", List.of("ground")),
    TELL("restrictions/told", List.of("on", "channel")),
    LIFT("restrictions/lift", List.of("ground")),
    ERASE("erasure", List.of());

    /** An address comes in parts, each by its own name after this. */
    private static final String PART = "value.";

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

    /** What the form says for it; what was left empty is not said. The service judges what is missing. */
    Map<String, Object> body(Map<String, String> form) {
        Map<String, Object> body = new LinkedHashMap<>();
        members.forEach(member -> said(form.get(member)).ifPresent(text -> body.put(member, text)));
        Map<String, String> parts = new LinkedHashMap<>();
        form.keySet().stream()
                .filter(name -> name.startsWith(PART))
                .forEach(name ->
                        said(form.get(name)).ifPresent(text -> parts.put(name.substring(PART.length()), text)));
        if (!parts.isEmpty() && members.contains("value")) {
            body.put("value", parts);
        }
        return body;
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }
}
