package fi.rekisteri.shared.tlog;

/** A note that no known key has signed, or that a known key has not signed although it says so. */
public final class Untrusted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untrusted(String message) {
        super(message);
    }
}
