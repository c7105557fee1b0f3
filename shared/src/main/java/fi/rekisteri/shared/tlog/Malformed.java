package fi.rekisteri.shared.tlog;

/** Bytes or text that are not of the format they claim to be. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }

    static void when(boolean wrong, String message) {
        if (wrong) {
            throw new Malformed(message);
        }
    }
}
