package fi.rekisteri.shared.notice;

/** Where personal data regularly comes from (GDPR Art. 14(2)(f), notice point N7). */
public record Source(String id, Localized label) implements Named {}
