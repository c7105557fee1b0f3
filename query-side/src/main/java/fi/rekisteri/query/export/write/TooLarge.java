package fi.rekisteri.query.export.write;

/** The export would exceed a limit of its format. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String what) {
        super("More " + what + " than an export may hold", null, false, false);
    }
}
