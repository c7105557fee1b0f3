package fi.rekisteri.shared.event;

/** Why a data subject is told which employee acted: the need in this case outweighs the employee's protection (C-579/21, para. 80-83). */
public enum NamingGround {
    /** Without the name the person cannot exercise their rights. */
    RIGHTS_NEED_IT,
    /** There is reason to doubt that the access was for the purpose on record. */
    LAWFULNESS_DOUBTED,
    /** A court or an authority ordered it. */
    AUTHORITY_ORDERED,
    /** The employee agreed. */
    STAFF_AGREED
}
