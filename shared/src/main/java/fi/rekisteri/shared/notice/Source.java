package fi.rekisteri.shared.notice;

import org.jspecify.annotations.Nullable;

/**
 * Where personal data regularly comes from (GDPR Art. 14(2)(f), notice point N7).
 *
 * @param providedBy null where it comes from others than the data subject
 */
public record Source(String id, Localized label, @Nullable ProvidedBy providedBy) implements Named {}
