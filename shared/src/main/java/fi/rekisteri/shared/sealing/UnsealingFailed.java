package fi.rekisteri.shared.sealing;

import fi.rekisteri.shared.identity.StreamId;

/** A sealed value that its own key does not open: tampering or a fault, never an erasure. */
public final class UnsealingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealingFailed(StreamId subject, String retentionClass, String why) {
        super("A value of " + subject + " in class " + retentionClass + " cannot be opened: " + why);
    }
}
