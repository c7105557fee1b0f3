package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Chart;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** How often in each month or year: a picture where it tells more than a sentence. */
final class Counts {
    private static final int MOST_MONTHS = 24;

    private final TreeMap<YearMonth, Integer> months = new TreeMap<>();

    void count(LocalDate day) {
        months.merge(YearMonth.from(day), 1, Integer::sum);
    }

    /** Nothing for a single month. */
    List<Block> picture(Wording words) {
        if (months.size() < 2) {
            return List.of();
        }
        boolean byMonth = ChronoUnit.MONTHS.between(months.firstKey(), months.lastKey()) < MOST_MONTHS;
        List<Chart.Bar> bars = byMonth ? monthly(words) : yearly();
        String from = bars.getFirst().label();
        String to = bars.getLast().label();
        Chart.Bar highest =
                bars.stream().max(Comparator.comparingInt(Chart.Bar::count)).orElseThrow();
        int spans = bars.getLast().place() + 1;
        String alternative = words.of(
                "chart-alternative",
                words.number(
                        months.values().stream().mapToInt(Integer::intValue).sum()),
                from,
                to,
                words.number(highest.count()),
                highest.label());
        return List.of(
                Block.chart(new Chart(
                        words.of(byMonth ? "chart-months" : "chart-years"), alternative, from, to, spans, bars)),
                Block.table(new Table(
                        null,
                        List.of(words.of("column.span"), words.of("column.times")),
                        bars.stream()
                                .map(bar -> List.of(Cell.of(bar.label()), Cell.of(words.number(bar.count()))))
                                .toList())));
    }

    private List<Chart.Bar> monthly(Wording words) {
        return months.entrySet().stream()
                .map(month -> new Chart.Bar(words.month(month.getKey()), month.getValue(), (int)
                        ChronoUnit.MONTHS.between(months.firstKey(), month.getKey())))
                .toList();
    }

    private List<Chart.Bar> yearly() {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        months.forEach((month, times) -> years.merge(month.getYear(), times, Integer::sum));
        return years.entrySet().stream()
                .map(year -> new Chart.Bar(
                        Integer.toString(year.getKey()), year.getValue(), year.getKey() - years.firstKey()))
                .toList();
    }
}
