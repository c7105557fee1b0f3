package fi.rekisteri.shared.act;

/** The way an act came in. */
public enum Channel {
    API,
    BULK,
    CONSOLE,
    SERVICE
}
