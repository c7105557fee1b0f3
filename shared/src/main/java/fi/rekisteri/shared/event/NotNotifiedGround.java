package fi.rekisteri.shared.event;

/** Why the authority is not told: the breach is unlikely to result in a risk (Art. 33(1)), or it proved to be none (Art. 4(12)). */
public enum NotNotifiedGround {
    RISK_UNLIKELY,
    NO_BREACH
}
