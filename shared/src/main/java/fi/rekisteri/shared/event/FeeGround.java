package fi.rekisteri.shared.event;

/** What a reasonable fee may be charged for: Art. 15(3), 12(5)(a). */
public enum FeeGround {
    FURTHER_COPY,
    MANIFESTLY_UNFOUNDED,
    EXCESSIVE
}
