package fi.rekisteri.query.export.write;

/**
 * An export that is written.
 *
 * @param leaves of the log at its checkpoint; {@code records} of them in scope
 * @param sha256 of the file, in hexadecimal
 * @param unreadable leaves whose stored row is missing, or cannot be understood; the verifier names each
 */
public record Written(long leaves, long records, long bytes, String sha256, long unreadable) {}
