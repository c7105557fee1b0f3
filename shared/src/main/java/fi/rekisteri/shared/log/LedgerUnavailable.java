package fi.rekisteri.shared.log;

/** The log could not be written. Whether the append is in it, is unknown when the connection broke during its commit. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason without any value, for example an SQLSTATE */
    public LedgerUnavailable(String reason) {
        super("The log cannot be written: " + reason);
    }
}
