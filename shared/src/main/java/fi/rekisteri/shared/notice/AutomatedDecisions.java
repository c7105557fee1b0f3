package fi.rekisteri.shared.notice;

/** Automated decisions and profiling (GDPR Art. 22, notice point N15). */
public enum AutomatedDecisions {
    NONE
}
