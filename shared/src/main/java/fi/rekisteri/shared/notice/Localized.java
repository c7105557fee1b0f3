package fi.rekisteri.shared.notice;

/**
 * One text in the three languages of a notice.
 *
 * @throws IllegalArgumentException when a language is left blank
 */
public record Localized(String fi, String sv, String en) {

    public Localized {
        if (fi.isBlank() || sv.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is needed in fi, sv and en");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }
}
