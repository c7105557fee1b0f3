package fi.rekisteri.shared.record;

/** How an act ended. */
public enum Outcome {
    DONE,
    /** It already was so. */
    UNCHANGED,
    REFUSED
}
