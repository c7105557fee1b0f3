package fi.rekisteri.shared.event;

/** Why a value is corrected, completed or removed (N19, Art. 16 and 17). */
public enum ValueGround {
    WRONG,
    UNNECESSARY,
    INCOMPLETE,
    OUTDATED
}
