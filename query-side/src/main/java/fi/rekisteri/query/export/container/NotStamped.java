package fi.rekisteri.query.export.container;

/** The authority gave no time stamp; the message says why. */
final class NotStamped extends Exception {
    private static final long serialVersionUID = 1L;

    NotStamped(String why) {
        super(why, null, false, false);
    }
}
