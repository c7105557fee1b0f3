package fi.rekisteri.verifier.archive;

/** An archive that cannot be read, or must not be. The message tells the reason. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
