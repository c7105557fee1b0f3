package fi.rekisteri.query.retention;

import fi.rekisteri.query.retention.Retention.YearOfLog;
import fi.rekisteri.shared.notice.LogRetention;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** When the log's records of access end: on a New Year's Day, all those of a year. */
final class YearsOfLog {
    private YearsOfLog() {}

    /** @param begun the year in which the register's log began */
    static List<YearOfLog> ending(int begun, LogRetention kept, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .map(day -> day - kept.years() - 1)
                .filter(year -> year >= begun)
                .mapToObj(year -> new YearOfLog(year, LocalDate.of(year + kept.years() + 1, 1, 1)))
                .filter(end -> !end.goes().isBefore(from))
                .toList();
    }
}
