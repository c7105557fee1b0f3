package fi.rekisteri.shared.rule;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a rule says to whoever it refuses: what stands in the way, and what can be done. */
public record RuleText(String title, String detail) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @param language Finnish or Swedish; any other is answered in English */
    public static RuleText of(Rule rule, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "fi.rekisteri.shared.rule.rules", Locale.of(language.getLanguage()), NO_FALLBACK);
        return new RuleText(texts.getString(rule.id() + ".title"), texts.getString(rule.id() + ".detail"));
    }
}
