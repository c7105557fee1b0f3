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
    ERASE("erasure", List.of()),
    ANONYMISE("anonymisation", List.of()),
    PLACE_HOLD("holds", List.of("ground", "until", "reviewOn", "reason")),
    LIFT_HOLD("holds/{item}/lift", List.of()),
    RAISE("objections/weighed", List.of("purpose", "situation")),
    UPHOLD("objections/weighed/upheld", List.of("purpose")),
    OVERRULE("objections/weighed/overruled", List.of("purpose", "ground", "reasons")),
    DROP("objections/weighed/dropped", List.of("purpose")),
    END_RELATIONSHIP("relationship/end", List.of("on")),
    START_ROLE("contact-roles", List.of("organisation")),
    END_ROLE("contact-roles/{item}/end", List.of()),
    REFUSE_LINKING("visits/linking-refused", List.of()),
    ALLOW_LINKING("visits/linking-allowed", List.of()),
    CONTACT("contacts", List.of("on", "channel")),
    REGISTER_PAPER("paper-documents", List.of("category", "kind", "place", "date"));

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that has its form. */
    String view() {
        return switch (this) {
            case ERASE -> "console/person/erasure";
            case ANONYMISE -> "console/person/anonymisation";
            case CORRECT, COMPLETE, REMOVE, OBJECT, WITHDRAW, RESTRICT, TELL, LIFT -> "console/person/person";
            case PLACE_HOLD,
                    LIFT_HOLD,
                    RAISE,
                    UPHOLD,
                    OVERRULE,
                    DROP,
                    END_RELATIONSHIP,
                    START_ROLE,
                    END_ROLE,
                    REFUSE_LINKING,
                    ALLOW_LINKING,
                    CONTACT,
                    REGISTER_PAPER -> "console/person/more";
        };
    }

    /** Variables: the register, the person, and the hold where it is about one. */
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
