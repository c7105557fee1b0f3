package fi.rekisteri.shared.notice;

/** What personal data is used for (GDPR Art. 5(1)(b)) and the legal basis of that use (Art. 6(1)). */
public record Purpose(String id, Localized label, LegalBasis basis) implements Named {}
