package fi.rekisteri.shared.event;

/**
 * Why keys were destroyed: the request itself, the end of the last hold, the end of a retention period, anonymising, or the destruction of
 * the paper that the last of them told of.
 */
public enum ErasureCause {
    REQUEST,
    HOLDS_ENDED,
    RETENTION_ENDED,
    ANONYMISED,
    PAPER_DESTROYED
}
