package fi.rekisteri.verifier.report;

/**
 * Something that is wrong.
 *
 * @param where the file or record, for example {@code leaf 17 (event 0190…)}
 */
public record Finding(Reason reason, String where, String what) {}
