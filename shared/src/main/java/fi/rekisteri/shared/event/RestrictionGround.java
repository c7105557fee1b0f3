package fi.rekisteri.shared.event;

/** Art. 18(1)(a)-(d). */
public enum RestrictionGround {
    /** (a) accuracy is contested. */
    ACCURACY_CONTESTED,
    /** (b) processing is unlawful and the subject opposes erasure. */
    UNLAWFUL_BUT_KEPT,
    /** (c) the subject needs the data for legal claims. */
    NEEDED_FOR_CLAIMS,
    /** (d) an objection under Art. 21(1) is being weighed. */
    OBJECTION_WEIGHED
}
