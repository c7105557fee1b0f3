package fi.rekisteri.shared.event;

/** How a recipient is told that data it got was corrected, erased or restricted (Art. 19). */
public enum Telling {
    /** A signed CloudEvent to an address of the recipient's. */
    WEBHOOK,
    EMAIL,
    /** By a person, who records it. */
    BY_HAND
}
