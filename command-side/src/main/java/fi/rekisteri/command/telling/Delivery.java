package fi.rekisteri.command.telling;

/** What came of an attempt. */
sealed interface Delivery {

    /** The recipient's answer says that it knows. */
    record Acknowledged() implements Delivery {}

    /** Taken, without an acknowledgement. */
    record Taken() implements Delivery {}

    /** @param word a word of the service's, never an answer's text */
    record Failed(String word) implements Delivery {}
}
