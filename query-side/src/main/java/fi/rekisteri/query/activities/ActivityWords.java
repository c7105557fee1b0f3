package fi.rekisteri.query.activities;

import fi.rekisteri.shared.notice.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words around the record, in one language. What the template calls is public. */
record ActivityWords(Language language, ResourceBundle texts) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static ActivityWords in(Language language) {
        return new ActivityWords(
                language,
                ResourceBundle.getBundle("fi.rekisteri.query.activities.words", language.locale(), NO_FALLBACK));
    }

    public String of(String key, Object... arguments) {
        String text = texts.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** The word of a constant, for example {@code role.third-party}. */
    String of(String kind, Enum<?> constant) {
        return of(kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
