package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Language;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The service's own words around a notice, in one language. What templates call is public: they may call nothing else. */
record Words(Language language, ResourceBundle texts) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Words in(Language language) {
        return new Words(
                language, ResourceBundle.getBundle("fi.rekisteri.query.notice.words", language.locale(), NO_FALLBACK));
    }

    public String of(String key, Object... arguments) {
        String text = texts.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** The word of an enum's constant, for example {@code role.third-party}. */
    String of(String kind, Enum<?> constant) {
        return of(kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(pattern("yyyy"), language.locale()));
    }

    String day(MonthDay day) {
        return day.format(DateTimeFormatter.ofPattern(pattern("").strip(), language.locale()));
    }

    private String pattern(String year) {
        return switch (language) {
            case FI, SV -> "d.M." + year;
            case EN -> "d MMMM " + year;
        };
    }
}
