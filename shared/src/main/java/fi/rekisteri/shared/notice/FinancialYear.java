package fi.rekisteri.shared.notice;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The controller's financial year.
 *
 * @param end its last day; {@code --02-29} stands for the last day of February in every year
 */
public record FinancialYear(MonthDay end) {

    /** The last day of the financial year in which a day falls. */
    public LocalDate endOf(LocalDate day) {
        LocalDate thisYear = end.atYear(day.getYear());
        return thisYear.isBefore(day) ? end.atYear(day.getYear() + 1) : thisYear;
    }
}
