package fi.rekisteri.command.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language to answer in: Finnish, Swedish or English, English when neither is asked for. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("fi"), Locale.of("sv"));

    private Languages() {}

    /** @param acceptLanguage the header as it came */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
