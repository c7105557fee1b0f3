package fi.rekisteri.shared.event;

/** What was breached (Art. 4(12)): read by whom it was not for, changed, or lost. */
public enum BreachKind {
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY
}
