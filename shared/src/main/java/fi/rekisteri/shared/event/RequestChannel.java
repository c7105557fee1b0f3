package fi.rekisteri.shared.event;

/** The way a request, or a message about it, went. */
public enum RequestChannel {
    LETTER,
    EMAIL,
    PHONE,
    WEB,
    IN_PERSON
}
