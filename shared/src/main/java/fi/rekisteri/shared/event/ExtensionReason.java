package fi.rekisteri.shared.event;

/** Art. 12(3): what two further months may be taken for. */
public enum ExtensionReason {
    COMPLEXITY,
    NUMBER_OF_REQUESTS
}
