package fi.rekisteri.query.console.incident;

import fi.rekisteri.query.console.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** A step in the file of a breach: the command's address, and what its body says. */
enum Step {
    FACTS("facts", "facts", List.of("aspect", "text")),
    EXPOSURE("exposure", "exposures", List.of("by", "from", "to", "digest")),
    NOTIFIED("notified", "authority/notified", List.of("delay")),
    NOT_NOTIFIED("not-notified", "authority/waived", List.of("ground", "reasons")),
    TOLD("told", "subjects/told", List.of("on", "channel")),
    NOT_TOLD("not-told", "subjects/waived", List.of("ground", "reasons")),
    CLOSE("close", "close", List.of());

    private final String word;
    private final String path;
    private final List<String> texts;

    Step(String word, String path, List<String> texts) {
        this.word = word;
        this.path = path;
        this.texts = texts;
    }

    static Stream<Step> of(String word) {
        return Stream.of(values()).filter(step -> step.word.equals(word));
    }

    String word() {
        return word;
    }

    String address() {
        return "/registers/{register}/incidents/{incident}/" + path;
    }

    Map<String, Object> body(MultiValueMap<String, String> form) {
        Said said = Said.in(form).texts(texts);
        return switch (this) {
            case NOTIFIED -> said.moments("at").body();
            case TOLD -> said.numbers("people").body();
            case EXPOSURE -> said.numbers("people").lists("categories").body();
            case FACTS, NOT_NOTIFIED, NOT_TOLD, CLOSE -> said.body();
        };
    }
}
