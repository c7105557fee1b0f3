package fi.rekisteri.shared.notice;

/**
 * A piece of personal data the register may hold (notice point N6).
 *
 * @param category id of its category
 */
public record Field(String id, FieldKind kind, String category, Localized label) implements Named {}
