package fi.rekisteri.query.console;

import fi.rekisteri.shared.notice.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A language of the console, and what its speakers call it. Templates call what is public. */
public record Tongue(String code, String name) {
    static final List<Tongue> ALL =
            Stream.of(Language.values()).map(Language::locale).map(Tongue::of).toList();

    private static Tongue of(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return new Tongue(locale.getLanguage(), name.substring(0, 1).toUpperCase(locale) + name.substring(1));
    }
}
