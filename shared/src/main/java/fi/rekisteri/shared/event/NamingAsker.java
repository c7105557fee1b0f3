package fi.rekisteri.shared.event;

/** On whose request an employee is named. */
public enum NamingAsker {
    DATA_SUBJECT,
    AUTHORITY
}
