package fi.rekisteri.query.export.write;

/** No checkpoint covers the event of the export yet: wait some seconds for the keeper of the log. */
public final class NotSealed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSealed(String origin) {
        super("No checkpoint of " + origin + " covers the export yet", null, false, false);
    }
}
