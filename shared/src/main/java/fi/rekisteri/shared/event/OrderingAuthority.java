package fi.rekisteri.shared.event;

/** Who may order that a pseudonym be told by name. A kind and not a name, for it stands in the log in plain. */
public enum OrderingAuthority {
    /** Art. 58(1)(a), (e). */
    SUPERVISORY_AUTHORITY,
    COURT,
    PROSECUTOR,
    POLICE
}
