package fi.rekisteri.shared.notice;

/** What starts the clock of a retention period. */
public enum StartEvent {
    /** The day the customer relationship ended (notice point N11). */
    RELATIONSHIP_END,
    /** The end of the calendar year in which the financial year ended (Accounting Act 1336/1997, 2:10). */
    CALENDAR_YEAR_OF_FINANCIAL_YEAR_END,
    /** The day of a visit to the site: each visit ends by itself (N14). */
    VISIT
}
