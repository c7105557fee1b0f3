package fi.rekisteri.shared.event;

/** Why keys were destroyed: the request itself, the end of the last hold, or the end of a retention period. */
public enum ErasureCause {
    REQUEST,
    HOLDS_ENDED,
    RETENTION_ENDED
}
