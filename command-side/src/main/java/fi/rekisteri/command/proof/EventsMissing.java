package fi.rekisteri.command.proof;

/** Somebody took events out of the log. */
final class EventsMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EventsMissing(String message) {
        super(message);
    }
}
