package fi.rekisteri.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The figures of one run, printed as they come and written down at the end. */
final class Report {
    private static final String HEAD = "| what | figure | ratio | goal |\n|---|---|---|---|\n";

    private final List<String> rows = new ArrayList<>();

    /** @param ratio to what the goal is measured by; empty where it is none */
    void add(String what, String figure, String ratio, String goal) {
        String row = "| " + what + " | " + figure + " | " + ratio + " | " + goal + " |";
        rows.add(row);
        System.out.println(row);
    }

    void add(String what, String figure) {
        add(what, figure, "", "");
    }

    static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }

    void write(Path file) {
        String text = "# Results\n\n"
                + "Written by `benchmarks/run` on "
                + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES)
                + " UTC, " + machine()
                + ".\nService, database and load share the machine, and it drifts: ratios are taken"
                + " within the run, beside plain inserts\nof one row of 540 bytes per transaction on the same PostgreSQL with"
                + " as many clients. Goals are for the whole service.\n\n"
                + HEAD + String.join("\n", rows) + "\n";
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
            return Runtime.getRuntime().availableProcessors() + " cores of " + model + ", Linux "
                    + System.getProperty("os.version") + ", Java " + Runtime.version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
