package fi.rekisteri.shared.event;

/** Why a recipient is not told after all (Art. 19). */
public enum Waiver {
    IMPOSSIBLE,
    DISPROPORTIONATE
}
