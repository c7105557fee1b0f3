package fi.rekisteri.query.reading;

/** Header fields that every request and answer shares. */
public final class Headers {
    public static final String PURPOSE = "Rekisteri-Purpose";
    public static final String REQUEST = "Rekisteri-Request";
    public static final String RESTRICTION_EXCEPTION = "Rekisteri-Restriction-Exception";
    public static final String AT_LEAST = "Rekisteri-At-Least";
    public static final String POSITION = "Rekisteri-Position";

    private Headers() {}
}
