package fi.rekisteri.shared.notice;

/** What a recipient is to the controller (GDPR Art. 4(8)-(10)). */
public enum RecipientRole {
    STAFF,
    PROCESSOR,
    THIRD_PARTY,
    AUTHORITY
}
