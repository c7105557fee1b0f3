package fi.rekisteri.shared.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The time to answer a request. One month from receipt: the same date of the next month, or its last day where it has no such date;
 * extended, three months from the same receipt (Art. 12(3)). Days on which the clock stood are added. An end on a Saturday, Sunday or
 * public holiday is put off to the next working day (Regulation 1182/71 Art. 3(4)).
 *
 * @param received the day the request came, whenever it was recorded
 * @param pauses when the clock stood; two at once count once
 */
public record AnswerTime(LocalDate received, boolean extended, List<Pause> pauses) {
    private static final int MONTHS = 1;
    private static final int MONTHS_EXTENDED = 3;

    public AnswerTime {
        pauses = List.copyOf(pauses);
    }

    public static AnswerTime from(LocalDate received) {
        return new AnswerTime(received, false, List.of());
    }

    /** The last day to answer. While the clock stands, seen from {@code today}: it moves a day each day. */
    public LocalDate due(LocalDate today) {
        return end(extended ? MONTHS_EXTENDED : MONTHS, today);
    }

    /** The last day to tell the subject of an extension. */
    public LocalDate lastDayToExtend(LocalDate today) {
        return end(MONTHS, today);
    }

    public boolean stands() {
        return pauses.stream().anyMatch(pause -> pause.until() == null);
    }

    public long daysLeft(LocalDate today) {
        return DAYS.between(today, due(today));
    }

    /** A pause that begins when the time is over gives none of it back. */
    private LocalDate end(int months, LocalDate today) {
        LocalDate end = received.plusMonths(months);
        LocalDate counted = received;
        for (Pause pause : inOrder()) {
            LocalDate from = pause.from().isBefore(counted) ? counted : pause.from();
            LocalDate until = pause.end(today);
            if (until.isAfter(from) && !from.isAfter(WorkingDays.onOrAfter(end))) {
                end = end.plusDays(DAYS.between(from, until));
                counted = until;
            }
        }
        return WorkingDays.onOrAfter(end);
    }

    private List<Pause> inOrder() {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }
}
