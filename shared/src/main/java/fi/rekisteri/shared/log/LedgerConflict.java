package fi.rekisteri.shared.log;

/** The append broke a constraint of the log and left nothing behind. */
public final class LedgerConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    LedgerConflict(String constraint) {
        super("The append conflicts with the log: " + constraint);
        this.constraint = constraint;
    }

    /** The constraint's name, for example {@code event_stream_sequence}. */
    public String constraint() {
        return constraint;
    }
}
