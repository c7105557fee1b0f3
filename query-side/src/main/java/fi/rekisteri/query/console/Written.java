package fi.rekisteri.query.console;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What somebody wrote in a form that could not be taken: texts, not what a form carries unseen. */
final class Written {
    private static final Set<String> UNSEEN =
            Set.of("_csrf", "under", "once", "version", "request", "customer", "back");

    private Written() {}

    static List<String> in(MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .filter(member -> !UNSEEN.contains(member.getKey()))
                .flatMap(member -> member.getValue().stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
