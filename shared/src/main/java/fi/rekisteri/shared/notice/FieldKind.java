package fi.rekisteri.shared.notice;

/** The shape a field's value must have. */
public enum FieldKind {
    PERSON_NAME,
    TEXT,
    EMAIL,
    PHONE,
    POSTAL_ADDRESS,
    WEB_ADDRESS,
    IP_ADDRESS,
    BUSINESS_ID,
    /** Orders and invoices: they come into being by acts of their own and are never set as a value. */
    RECORD;

    /** Whether a customer's value of this kind can be set, corrected and removed. */
    public boolean settable() {
        return this != RECORD;
    }
}
