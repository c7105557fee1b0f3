package fi.rekisteri.shared.notice;

/**
 * How long the log of every act on personal data is kept: years from the end of the calendar year of the act. Hashes and checkpoints
 * outlive it.
 */
public record LogRetention(int years) {

    public LogRetention {
        if (years < 1) {
            throw new IllegalArgumentException("the log is kept for at least one year");
        }
    }
}
