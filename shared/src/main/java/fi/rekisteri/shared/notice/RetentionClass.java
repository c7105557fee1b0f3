package fi.rekisteri.shared.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Data that lives and dies together: one period, and per data subject one key. What ends on a day of its own within the class (a voucher, a
 * visit) or when its paper is destroyed has a key of its own, named by the class and that.
 */
public record RetentionClass(String id, Localized label, RetentionPeriod period) implements Named {
    private static final char OWN = '@';
    private static final String PAPER = "paper-";

    /** The name of the key of what ends on a day of its own. */
    public static String keyUntil(String id, LocalDate until) {
        return id + OWN + until;
    }

    /** The name of the key of a paper document's details. */
    public static String keyOfPaper(String id, UUID document) {
        return id + OWN + PAPER + document;
    }

    /** The class to which a key of this name belongs. */
    public static String idOf(String key) {
        int own = key.indexOf(OWN);
        return own < 0 ? key : key.substring(0, own);
    }

    public static boolean isOfPaper(String key) {
        return key.startsWith(PAPER, key.indexOf(OWN) + 1) && key.indexOf(OWN) >= 0;
    }
}
