package fi.rekisteri.shared.event;

/** What recipients are told of (Art. 19), and sources of wrong data with them (N19). */
public enum ChangeKind {
    CORRECTED,
    REMOVED,
    ERASED,
    RESTRICTED,
    RESTRICTION_LIFTED
}
