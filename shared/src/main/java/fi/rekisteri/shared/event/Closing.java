package fi.rekisteri.shared.event;

/** How a request came to its end. */
public enum Closing {
    ANSWERED,
    WITHDRAWN
}
