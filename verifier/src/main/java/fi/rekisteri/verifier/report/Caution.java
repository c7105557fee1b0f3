package fi.rekisteri.verifier.report;

/** What whoever reads a report must know that is no failure. The names are part of the report's format. */
public enum Caution {
    /** Entries outside the scope are not in the export: nobody can see that the scope is complete. */
    ENTRIES_LEFT_OUT,
    /** The export names a period after which records are redacted. */
    RETENTION_CLAIMED,
    /** Time stamps belong to their checkpoints, but no root of their authority was given. */
    STAMPS_UNCHECKED,
    /** The database's clock went back. */
    CLOCK_WENT_BACK
}
