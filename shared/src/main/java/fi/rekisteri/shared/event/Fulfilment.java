package fi.rekisteri.shared.event;

/** How a right was fulfilled. */
public enum Fulfilment {
    CARRIED_OUT,
    /** The register holds nothing about whoever asks, and the answer says so (Art. 15(1)). */
    NOTHING_HELD
}
