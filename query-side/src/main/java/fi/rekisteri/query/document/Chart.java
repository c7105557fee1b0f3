package fi.rekisteri.query.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Counts over time as bars. The same counts stand in a table beside it.
 *
 * @param alternative what a reader who cannot see it is told
 */
@Schema(description = "Counts over time as bars; the same counts stand in a table beside it")
public record Chart(
        String caption,

        @Schema(description = "What a reader who cannot see it is told")
        String alternative,

        List<Bar> bars) {
    static final int WIDTH = 640;
    static final int HEIGHT = 120;
    private static final double GAP = 0.28;
    private static final double WIDEST = 46;

    public Chart {
        bars = List.copyOf(bars);
    }

    @Schema(description = "How often in a span of time")
    public record Bar(String label, int count) {}

    /** Where a bar stands in the picture, from its upper left corner. */
    public record Drawn(String x, String y, String width, String height) {}

    /** The bars as rectangles; what is not nothing can be seen. */
    List<Drawn> drawn() {
        int most = bars.stream().mapToInt(Bar::count).max().orElse(0);
        double step = Math.min(WIDEST, (double) WIDTH / Math.max(1, bars.size()));
        return java.util.stream.IntStream.range(0, bars.size())
                .filter(index -> bars.get(index).count() > 0)
                .mapToObj(index -> {
                    double height = Math.max(2, (HEIGHT - 4.0) * bars.get(index).count() / most);
                    return new Drawn(
                            number(index * step + step * GAP / 2),
                            number(HEIGHT - height),
                            number(step * (1 - GAP)),
                            number(height));
                })
                .toList();
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }
}
