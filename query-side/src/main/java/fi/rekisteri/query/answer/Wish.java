package fi.rekisteri.query.answer;

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
 * What a reader wants, and in which language: without a word in Finnish, the one the notices were drawn up in.
 *
 * @param json whether data is preferred to a page
 * @param page whether a page is preferred to data; neither, when the reader does not say
 */
public record Wish(boolean json, boolean page, Language language) {
    private static final List<Locale> SPOKEN =
            Stream.of(Language.values()).map(Language::locale).toList();

    public static Wish of(@Nullable String lang, @Nullable String acceptLanguage, @Nullable String accept) {
        Language language = Optional.ofNullable(lang)
                .flatMap(Language::of)
                .or(() -> preferred(acceptLanguage))
                .orElse(Language.FI);
        double choice = preference(accept);
        return new Wish(choice > 0, choice < 0, language);
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

    /** Positive for data, negative for a page. */
    private static double preference(@Nullable String accept) {
        if (accept == null) {
            return 0;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return quality(types, MediaType.APPLICATION_JSON) - quality(types, MediaType.TEXT_HTML);
        } catch (InvalidMediaTypeException e) {
            return 0;
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
