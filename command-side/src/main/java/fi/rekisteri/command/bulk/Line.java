package fi.rekisteri.command.bulk;

/** A line as it came, without its end. */
sealed interface Line {

    /** From 1. */
    long number();

    record Text(long number, byte[] bytes) implements Line {}

    /** Longer than a command may be; it was never held. */
    record Oversized(long number) implements Line {}
}
