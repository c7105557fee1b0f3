package fi.rekisteri.shared.notice;

/** A category of recipients (GDPR Art. 13(1)(e), notice point N5); the recipient itself is named in each disclosure. */
public record RecipientCategory(String id, Localized label, RecipientRole role) implements Named {}
