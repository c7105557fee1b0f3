package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs everything once: some seven minutes. The first argument is the file to write the results to; in its stead {@code sealing} measures
 * the cost of sealing alone, {@code settling} for ten minutes where the speed of a service settles.
 */
public final class Benchmarks {
    private static final String REGISTER = "ip-produkter";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("rekisteri-benchmarks");
        Report report = new Report();
        try {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "sealing" -> sealing(directory, report);
                case "settling" -> settling(directory, report);
                case "" -> run(directory, report);
                default -> {
                    run(directory, report);
                    report.write(Path.of(arguments[0]));
                }
            }
        } finally {
            delete(directory);
        }
    }

    private static void sealing(Path directory, Report report) throws Exception {
        try (Rekisteri rekisteri = Rekisteri.start(directory)) {
            Staff staff = Staff.admitted(rekisteri, REGISTER, () -> "Somebody");
            Load load = new Load(rekisteri, staff, new Customers(), report);
            load.creating(Duration.ofSeconds(15));
            new Sealing(rekisteri, load, report).measure();
        }
    }

    private static void settling(Path directory, Report report) throws Exception {
        try (Rekisteri rekisteri = Rekisteri.start(directory)) {
            Staff staff = Staff.admitted(rekisteri, REGISTER, () -> "Somebody");
            new Settling(rekisteri, new Load(rekisteri, staff, new Customers(), report), report).measure();
        }
    }

    private static void run(Path directory, Report report) throws Exception {
        Path gcLog = directory.resolve("gc.log");
        Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-Xmx1g -Xlog:gc:file=" + gcLog);
        Rekisteri rekisteri = Rekisteri.start(directory, environment);
        try {
            Staff staff = Staff.admitted(rekisteri, REGISTER, () -> "Somebody");
            Customers customers = new Customers();
            Load load = new Load(rekisteri, staff, customers, report);
            load.warmUp();
            load.lookUp("among " + customers.taken());
            load.bulk(gcLog);
            load.create();
            load.correct();
            load.read();
            new Sealing(rekisteri, load, report).measure();
            load.lookUp("among " + customers.taken());
            load.freshness();
            load.tellMemory(gcLog);
            rekisteri.stop();
            rekisteri = startedAgain(rekisteri, report);
            rekisteri.stop();
            rekisteri = rebuilt(rekisteri, report);
        } finally {
            rekisteri.close();
        }
    }

    private static Rekisteri startedAgain(Rekisteri stopped, Report report) {
        long start = System.nanoTime();
        Rekisteri rekisteri = stopped.startAgain();
        report.add("start on existing data", Report.millis((System.nanoTime() - start) / 1e6), "", "≤ 8 s");
        return rekisteri;
    }

    private static Rekisteri rebuilt(Rekisteri stopped, Report report) throws Exception {
        Rekisteri rekisteri = stopped.startAgain(Map.of("REKISTERI_REBUILD_VIEWS", "true"));
        new Rebuild(rekisteri, report).measure();
        return rekisteri;
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
