package fi.rekisteri.shared.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where personal data regularly comes from (GDPR Art. 14(2)(f), notice point N7).
 *
 * @param providedBy null where it comes from others than the data subject
 */
public record Source(String id, Localized label, @Nullable ProvidedBy providedBy) implements Named {
    private static final Set<String> THE_SUBJECT = Set.of("registration", "customer");

    /** Whether data from this source comes from the subject (Art. 13), and not from elsewhere (Art. 14). */
    public static boolean isTheSubject(String id) {
        return THE_SUBJECT.contains(id);
    }
}
