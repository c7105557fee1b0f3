package fi.rekisteri.shared.event;

/** Why there is no file of an export any more. */
public enum ExportEnd {
    CANCELLED,
    EXPIRED
}
