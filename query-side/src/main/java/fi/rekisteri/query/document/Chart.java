package fi.rekisteri.query.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * Counts over time as bars. The same counts stand in a table beside it.
 *
 * @param alternative what a reader who cannot see it is told
 * @param from the first of the spans of time, {@code to} the last
 * @param spans how many there are
 * @param bars of those in which anything was counted
 */
@Schema(description = "Counts over time as bars; the same counts stand in a table beside it")
public record Chart(
        String caption,

        @Schema(description = "What a reader who cannot see it is told")
        String alternative,

        String from,
        String to,

        @Schema(description = "How many spans of time there are")
        int spans,

        List<Bar> bars) {
    static final int WIDTH = 640;
    static final int HEIGHT = 120;
    private static final double GAP = 0.28;
    private static final double WIDEST = 46;

    public Chart {
        bars = List.copyOf(bars);
    }

    @Schema(description = "How often in a span of time")
    public record Bar(
            String label,
            int count,

            @Schema(description = "The how-manieth span it is, from 0")
            int place) {}

    /** Where a bar stands in the picture, from its upper left corner. */
    public record Drawn(String x, String y, String width, String height) {}

    /** The bars as rectangles. */
    List<Drawn> drawn() {
        int most = bars.stream().mapToInt(Bar::count).max().orElse(1);
        double step = (double) WIDTH / spans;
        double width = Math.min(WIDEST, step * (1 - GAP));
        return bars.stream()
                .map(bar -> {
                    double height = Math.max(2, (HEIGHT - 4.0) * bar.count() / most);
                    return new Drawn(
                            number(bar.place() * step + (step - width) / 2),
                            number(HEIGHT - height),
                            number(width),
                            number(height));
                })
                .toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
