package fi.rekisteri.shared.notice;

import java.time.LocalDate;
import java.time.Month;

/** How long data is kept (GDPR Art. 5(1)(e)): whole years from a start event. */
public record RetentionPeriod(int years, StartEvent start) {

    public RetentionPeriod {
        if (years < 1) {
            throw new IllegalArgumentException("a retention period is at least one year");
        }
    }

    /**
     * The last day on which the data is kept; it is erased on the next one.
     *
     * @param event the day the relationship ended, or the day of the order, invoice or settlement the accounts rest on,
     *     or the day of the visit
     */
    public LocalDate endOf(LocalDate event, FinancialYear year) {
        return startOf(event, year).plusYears(years);
    }

    private LocalDate startOf(LocalDate event, FinancialYear year) {
        return switch (start) {
            case RELATIONSHIP_END, VISIT -> event;
            case CALENDAR_YEAR_OF_FINANCIAL_YEAR_END ->
                LocalDate.of(year.endOf(event).getYear(), Month.DECEMBER, 31);
        };
    }
}
