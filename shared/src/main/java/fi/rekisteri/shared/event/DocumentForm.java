package fi.rekisteri.shared.event;

/** The form in which a document or a list leaves. */
public enum DocumentForm {
    PDF,
    HTML,
    JSON,
    CSV,
    VCARD
}
