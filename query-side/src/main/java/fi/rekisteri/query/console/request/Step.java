package fi.rekisteri.query.console.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** A step that one form takes: the command's address below the request, and what its body says. */
enum Step {
    FIND("requester", List.of("customer"), List.of()),
    VERIFY("identity", List.of("on", "means"), List.of("rights")),
    DOUBT("identity/doubts", List.of("on", "reason"), List.of()),
    ASK("clarifications", List.of("on", "question"), List.of()),
    REPLY("clarifications/answer", List.of("on", "answer"), List.of()),
    EXTEND("extension", List.of("toldOn", "channel", "reason", "explanation"), List.of()),
    FULFIL("fulfilments", List.of("right"), List.of()),
    NOTHING("fulfilments", List.of("right"), List.of()),
    REFUSE("refusals", List.of("right", "ground", "reasons", "facts"), List.of()),
    WITHHOLD("withheld", List.of("part", "ground", "reasons"), List.of()),
    SHOW("withheld/shown", List.of("part"), List.of()),
    CHARGE("fees", List.of("ground", "amount", "facts"), List.of()),
    DELIVER("deliveries", List.of("on", "channel", "language"), List.of("documents")),
    WITHDRAW("withdrawal", List.of("on", "channel"), List.of());

    private final String path;
    private final List<String> texts;
    private final List<String> lists;

    Step(String path, List<String> texts, List<String> lists) {
        this.path = path;
        this.texts = texts;
        this.lists = lists;
    }

    static Optional<Step> of(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As addresses and texts name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address() {
        return "/registers/{register}/requests/{request}/" + path;
    }

    /** What the form says for it; what was left empty is not said. The service judges what is missing. */
    Map<String, Object> body(MultiValueMap<String, String> form) {
        Map<String, Object> body = new LinkedHashMap<>();
        texts.forEach(member ->
                said(form, member).findFirst().ifPresent(text -> body.put(member, plain(member, text))));
        lists.forEach(member -> body.put(member, said(form, member).toList()));
        if (this == NOTHING) {
            body.put("nothingHeld", true);
        }
        return body;
    }

    /** Finns and Swedes write euros with a comma. */
    private static String plain(String member, String text) {
        return member.equals("amount") ? text.replace(',', '.') : text;
    }

    private static Stream<String> said(MultiValueMap<String, String> form, String member) {
        return form.getOrDefault(member, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty());
    }
}
