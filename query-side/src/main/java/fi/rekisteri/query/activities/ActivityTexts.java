package fi.rekisteri.query.activities;

import fi.rekisteri.shared.notice.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A text in its three languages, as JSON-LD writes it. */
final class ActivityTexts {
    private ActivityTexts() {}

    static List<Map<String, String>> of(String key) {
        return of(language -> ActivityWords.in(language).of(key));
    }

    static List<Map<String, String>> of(Function<Language, String> text) {
        return Stream.of(Language.values())
                .map(language -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    one.put("@value", text.apply(language));
                    one.put("@language", language.code());
                    return one;
                })
                .toList();
    }
}
