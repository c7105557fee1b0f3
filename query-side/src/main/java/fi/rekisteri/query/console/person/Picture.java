package fi.rekisteri.query.console.person;

import fi.rekisteri.query.history.HistorySummary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** A history as a picture: bars over time, one row for what was changed, seen and refused. Templates call what is public. */
public final class Picture {
    private static final int WIDTH = 640;
    private static final int MARGIN = 12;
    private static final int ROW = 44;
    private static final int TALLEST = 32;
    private static final int NARROWEST = 3;

    private final HistorySummary summary;

    Picture(HistorySummary summary) {
        this.summary = summary;
    }

    public long total() {
        return summary.total();
    }

    public long changed() {
        return acts(Row.CHANGED);
    }

    public long seen() {
        return acts(Row.SEEN);
    }

    public long refused() {
        return acts(Row.REFUSED);
    }

    /** How often data went to somebody else. */
    public long disclosed() {
        return summary.counts().stream()
                .filter(count -> count.processing().equals("disclose")
                        && !count.outcome().equals("refused"))
                .mapToLong(HistorySummary.Count::acts)
                .sum();
    }

    private long acts(Row row) {
        return summary.counts().stream()
                .filter(count -> Row.of(count.processing(), count.outcome()) == row)
                .mapToLong(HistorySummary.Count::acts)
                .sum();
    }

    public boolean empty() {
        return summary.counts().isEmpty();
    }

    public LocalDate from() {
        return summary.counts().getFirst().from();
    }

    public LocalDate to() {
        return last(summary.counts().getLast().from());
    }

    /** The same in numbers: a line for each day or month, the newest first. */
    public List<Line> lines() {
        SortedMap<LocalDate, long[]> lines = new TreeMap<>();
        summary.counts()
                .forEach(count -> lines.computeIfAbsent(count.from(), day -> new long[Row.values().length])[
                                Row.of(count.processing(), count.outcome()).ordinal()] +=
                        count.acts());
        return lines.entrySet().stream()
                .map(line -> new Line(
                        line.getKey(), last(line.getKey()), line.getValue()[0], line.getValue()[1], line.getValue()[2]))
                .toList()
                .reversed();
    }

    /** A bar grows with the logarithm of the number, so that one act can be seen beside a thousand. */
    public List<Bar> bars() {
        List<Line> lines = lines();
        double most = Math.log1p(lines.stream()
                .mapToLong(line -> Math.max(line.changed(), Math.max(line.seen(), line.refused())))
                .max()
                .orElse(1));
        long span = Math.max(
                1, ChronoUnit.DAYS.between(from(), summary.counts().getLast().from()));
        int width = Math.max(NARROWEST, Math.min(14, (WIDTH - 2 * MARGIN) / (lines.size() + 1) - 1));
        return lines.stream()
                .flatMap(line -> {
                    long days = ChronoUnit.DAYS.between(from(), line.from());
                    int x = MARGIN + (int) (days * (WIDTH - 2 * MARGIN - width) / span);
                    return List.of(
                            bar(x, width, Row.CHANGED, line.changed(), most),
                            bar(x, width, Row.SEEN, line.seen(), most),
                            bar(x, width, Row.REFUSED, line.refused(), most))
                            .stream();
                })
                .filter(bar -> bar.height() > 0)
                .toList();
    }

    private static Bar bar(int x, int width, Row row, long acts, double most) {
        int height = acts == 0 ? 0 : Math.max(3, (int) Math.round(TALLEST * Math.log1p(acts) / most));
        return new Bar(
                x, ROW * (row.ordinal() + 1) - height, width, height, row.name().toLowerCase(Locale.ROOT));
    }

    private LocalDate last(LocalDate first) {
        return summary.unit().equals("month") ? first.plusMonths(1).minusDays(1) : first;
    }

    public record Line(LocalDate from, LocalDate until, long changed, long seen, long refused) {}

    /** {@code kind}: the style class, and the word in the legend. */
    public record Bar(int x, int y, int width, int height, String kind) {}

    private enum Row {
        CHANGED,
        SEEN,
        REFUSED;

        static Row of(String processing, String outcome) {
            if (outcome.equals("refused")) {
                return REFUSED;
            }
            return switch (processing) {
                case "consult", "search", "list" -> SEEN;
                default -> CHANGED;
            };
        }
    }
}
