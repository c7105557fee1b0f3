package fi.rekisteri.command.value;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;

/** Text as any field takes it: NFC, without blanks around it, without characters that do not show. */
public final class Shape {
    private Shape() {}

    /**
     * @param field named by the refusal
     * @throws Refused value-missing, value-too-long or value-malformed
     */
    public static String text(String field, String raw, int longest) {
        String text = java.text.Normalizer.normalize(raw, java.text.Normalizer.Form.NFC)
                .strip();
        if (text.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, field);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused(Rule.VALUE_TOO_LONG, field);
        }
        if (!text.codePoints().allMatch(Shape::shows)) {
            throw new Refused(Rule.VALUE_MALFORMED, field);
        }
        return text;
    }

    private static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
