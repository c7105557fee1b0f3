package fi.rekisteri.shared.event;

/** Why the data subjects are not told one by one: Art. 34(1), 34(3)(a), (b), (c), or no breach at all (Art. 4(12)). */
public enum NotCommunicatedGround {
    NO_HIGH_RISK,
    DATA_UNINTELLIGIBLE,
    RISK_REMOVED,
    PUBLIC_COMMUNICATION_INSTEAD,
    NO_BREACH
}
