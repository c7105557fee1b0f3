package fi.rekisteri.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes have needed at most, as the kernel and the garbage collector's log tell it. */
final class Memory {
    private static final Pattern PAUSE = Pattern.compile(" (\\d+)M->\\d+M\\(\\d+M\\)");

    private Memory() {}

    /** Most memory a process ever held resident, in MiB. */
    static long peakResident(long pid) {
        return kibibytes(Path.of("/proc/" + pid + "/status"), "VmHWM:") / 1024;
    }

    /** What a process and those it started hold now, in MiB; memory they share is counted once. */
    static long proportional(ProcessHandle parent) {
        return Stream.concat(Stream.of(parent), parent.descendants())
                        .mapToLong(process -> kibibytes(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:"))
                        .sum()
                / 1024;
    }

    /** Most heap ever in use, in MiB, as it stood before a collection. */
    static long peakHeap(Path gcLog) {
        try (Stream<String> lines = Files.lines(gcLog)) {
            return lines.map(PAUSE::matcher)
                    .filter(Matcher::find)
                    .mapToLong(pause -> Long.parseLong(pause.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kibibytes(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended meanwhile
        }
    }
}
