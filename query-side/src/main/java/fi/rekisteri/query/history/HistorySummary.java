package fi.rekisteri.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of what was done when. */
@Schema(
        description =
                "Counts of a person's records of processing over time: by day, or by month where they span more than 92 days")
public record HistorySummary(
        @Schema(allowableValues = {"day", "month"}) String unit,

        long total,

        @Schema(description = "The oldest first") List<Count> counts) {
    private static final int MOST_DAYS = 92;

    public record Count(
            @Schema(description = "The day, or the first one of the month, in Finland")
            LocalDate from,

            @Schema(description = "Kind of processing", example = "consult")
            String processing,

            @Schema(allowableValues = {"done", "unchanged", "refused"})
            String outcome,

            long acts) {
        private Count ofMonth() {
            return new Count(from.with(TemporalAdjusters.firstDayOfMonth()), processing, outcome, acts);
        }

        private Count without() {
            return new Count(from, processing, outcome, 0);
        }
    }

    /** @param byDay the oldest first */
    static HistorySummary of(List<Count> byDay) {
        long total = byDay.stream().mapToLong(Count::acts).sum();
        boolean byMonth = !byDay.isEmpty()
                && ChronoUnit.DAYS.between(
                                byDay.getFirst().from(), byDay.getLast().from())
                        > MOST_DAYS;
        return byMonth
                ? new HistorySummary("month", total, months(byDay))
                : new HistorySummary("day", total, List.copyOf(byDay));
    }

    private static List<Count> months(List<Count> byDay) {
        Comparator<Count> order = Comparator.comparing(Count::from)
                .thenComparing(Count::processing)
                .thenComparing(Count::outcome);
        Map<Count, Long> sums = byDay.stream()
                .map(Count::ofMonth)
                .collect(Collectors.groupingBy(
                        Count::without, () -> new TreeMap<>(order), Collectors.summingLong(Count::acts)));
        return sums.entrySet().stream()
                .map(sum -> new Count(
                        sum.getKey().from(),
                        sum.getKey().processing(),
                        sum.getKey().outcome(),
                        sum.getValue()))
                .toList();
    }
}
