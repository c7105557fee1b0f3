package fi.rekisteri.shared.notice;

/**
 * A category of personal data (GDPR Art. 30(1)(c)).
 *
 * @param retentionClass id of the retention class whose key seals the values of this category
 */
public record Category(String id, Localized label, String retentionClass) implements Named {}
