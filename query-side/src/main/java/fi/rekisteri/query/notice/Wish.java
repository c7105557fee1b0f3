package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * What a reader wants: a page or data, and in which language. A reader who says nothing gets a page in Finnish, the language the notices
 * were drawn up in.
 */
record Wish(boolean json, Language language) {
    private static final List<Locale> SPOKEN =
            Stream.of(Language.values()).map(Language::locale).toList();

    static Wish of(@Nullable String lang, @Nullable String acceptLanguage, @Nullable String accept) {
        Language language = Optional.ofNullable(lang)
                .flatMap(Language::of)
                .or(() -> preferred(acceptLanguage))
                .orElse(Language.FI);
        return new Wish(prefersJson(accept), language);
    }

    private static Optional<Language> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            @Nullable Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Optional.empty() : Language.of(found.getLanguage());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean prefersJson(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            double json = quality(types, MediaType.APPLICATION_JSON);
            return json > quality(types, MediaType.TEXT_HTML);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(one -> one.includes(type))
                .mapToDouble(MediaType::getQualityValue)
                .findFirst()
                .orElse(0);
    }
}
