package fi.rekisteri.query.console.request;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.notice.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form in which a request is taken down: {@code right} for each right asked for, {@code details-<right>} for what is said of it. */
final class Intake {
    static final List<String> RIGHTS =
            Stream.of(Right.values()).map(Answer::word).toList();
    private static final List<String> TEXTS = List.of("receivedOn", "channel", "language", "customer");

    private Intake() {}

    static Map<String, Object> body(MultiValueMap<String, String> form) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String member : TEXTS) {
            put(body, member, form.getFirst(member));
        }
        List<Map<String, Object>> rights = new ArrayList<>();
        for (String right : form.getOrDefault("right", List.of())) {
            Map<String, Object> asked = new LinkedHashMap<>(Map.of("right", right));
            put(asked, "details", form.getFirst("details-" + right));
            rights.add(asked);
        }
        body.put("rights", rights);
        return body;
    }

    private static void put(Map<String, Object> body, String member, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            body.put(member, text.strip());
        }
    }
}
