package fi.rekisteri.command.anchor;

/** An authority did not vouch. The message says why, in our words: what it answers is not repeated. */
final class NoEvidence extends Exception {
    private static final long serialVersionUID = 1L;

    NoEvidence(String message) {
        super(message);
    }
}
