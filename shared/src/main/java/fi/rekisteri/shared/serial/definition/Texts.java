package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Localized;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts of the file, none of which may tell of a natural person. */
final class Texts {

    static final Localized NONE = new Localized("?", "?", "?");

    private static final int LABEL = 300;
    private static final int PROSE = 20_000;
    private static final Pattern IDENTITY_CODE = Pattern.compile("\\b\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]\\b");
    private static final Pattern PERSONS_EMAIL = Pattern.compile("\\b[\\p{L}-]+\\.[\\p{L}-]+@[\\p{L}\\d-]+\\.\\p{L}");

    private final Problems problems;

    Texts(Problems problems) {
        this.problems = problems;
    }

    String text(Node node) {
        return text(node, LABEL);
    }

    Localized localized(Node node) {
        return localized(node, LABEL);
    }

    Localized prose(Node node) {
        return localized(node, PROSE);
    }

    private Localized localized(Node node, int longest) {
        if (!(node instanceof Node.Keys keys)) {
            problems.add(node, Flaw.NOT_IN_LANGUAGES);
            return NONE;
        }
        keys.values().forEach((key, value) -> {
            if (Language.of(key).isEmpty() || !key.equals(key.toLowerCase(Locale.ROOT))) {
                problems.add(value, Flaw.KEY_UNKNOWN, key, "fi, sv, en");
            }
        });
        return new Localized(
                in(Language.FI, keys, longest), in(Language.SV, keys, longest), in(Language.EN, keys, longest));
    }

    private String in(Language language, Node.Keys keys, int longest) {
        Map<String, Node> values = keys.values();
        Node value = values.get(language.code());
        if (value == null
                || value instanceof Node.Nothing
                || value instanceof Node.Text t && t.value().isEmpty()) {
            problems.add(keys, Flaw.LANGUAGE_MISSING, language.code());
            return "?";
        }
        return text(value, longest);
    }

    private String text(Node node, int longest) {
        if (!(node instanceof Node.Text text)) {
            problems.add(node, Flaw.NOT_A_TEXT);
            return "?";
        }
        if (text.value().isEmpty()) {
            problems.add(node, Flaw.NOT_A_TEXT);
            return "?";
        }
        if (text.value().length() > longest) {
            problems.add(node, Flaw.TEXT_TOO_LONG, String.valueOf(longest));
        }
        refuseNaturalPersons(text);
        return text.value();
    }

    private void refuseNaturalPersons(Node.Text text) {
        if (IDENTITY_CODE.matcher(text.value()).find()) {
            problems.add(text, Flaw.IDENTITY_CODE);
        }
        if (PERSONS_EMAIL.matcher(text.value()).find()) {
            problems.add(text, Flaw.NATURAL_PERSON);
        }
    }
}
