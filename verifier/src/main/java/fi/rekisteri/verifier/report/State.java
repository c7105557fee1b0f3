package fi.rekisteri.verifier.report;

/** What became of a record. */
public enum State {
    /** Its bytes are there and are what was hashed. */
    READABLE,
    /** As readable, but some of its values were sealed under a key that an erasure has destroyed. */
    PARTLY_SHREDDED,
    /** As readable, but the keys of all its values are destroyed. */
    SHREDDED,
    /** Its bytes are gone, as an erasure or the end of the log's retention explains. */
    REDACTED,
    /** It should be there and is not: always a failure. */
    MISSING,
    /** No record: outside the export's scope. */
    OUTSIDE
}
