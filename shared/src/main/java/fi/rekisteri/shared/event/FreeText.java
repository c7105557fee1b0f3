package fi.rekisteri.shared.event;

import java.util.Locale;

/** What is told of a person beside the fields of the notice, in words that may be about others, too. */
public enum FreeText {
    CONTACT_ROLES,
    HOLD_REASONS,
    DISCLOSURE_REASONS,
    EVIDENCE,
    PAPER_DOCUMENTS;

    /** For example {@code hold-reasons}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
