package fi.rekisteri.shared.deadline;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in Finland: neither Saturday, Sunday nor public holiday. Christmas Eve and Midsummer Eve are working days here: the Act
 * that makes them days off for a period's end (150/1930) speaks to authorities, and they are no public holidays.
 */
public final class WorkingDays {
    /** Whose weekday changes. All Saints' Day, Midsummer Day and Whit Sunday are always on a weekend. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 6),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION_DAY = 39;

    private WorkingDays() {}

    /** The day itself, or the first working day after it. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (isOff(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY || isHolidayOfAWeekday(day);
    }

    private static boolean isHolidayOfAWeekday(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(easter.plusDays(GOOD_FRIDAY))
                || day.equals(easter.plusDays(EASTER_MONDAY))
                || day.equals(easter.plusDays(ASCENSION_DAY));
    }

    /** The Gregorian computus (Meeus, Jones and Butcher). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
