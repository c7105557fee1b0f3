package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Where the speed of a service settles: creates, corrections and reads in turns for as long as one likes, each round beside the plain
 * inserts before it, with what a command costs in computing and transactions. What is still spent on compiling shows how warm it is.
 */
final class Settling {
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("rekisteri.benchmarks.minutes", 10));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("rekisteri.benchmarks.seconds", 20));
    private static final Duration PLAIN = Duration.ofSeconds(4);
    private static final String COMMITS = "SELECT xact_commit FROM pg_stat_database WHERE datname = 'rekisteri'";

    private final Rekisteri rekisteri;
    private final Load load;
    private final Report report;

    Settling(Rekisteri rekisteri, Load load, Report report) {
        this.rekisteri = rekisteri;
        this.load = load;
        this.report = report;
    }

    void measure() throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TIME.toNanos()) {
            double plain = load.plain(PLAIN);
            report.add(at(start) + " plain inserts", Report.perSecond(plain));
            round(at(start) + " create", plain, load::creating);
            round(at(start) + " correct", plain, load::correcting);
            round(at(start) + " recorded read", plain, load::reading);
        }
    }

    private static String at(long start) {
        Duration since = Duration.ofNanos(System.nanoTime() - start);
        return "%d:%02d".formatted(since.toMinutes(), since.toSecondsPart());
    }

    private void round(String what, double plain, Work work) throws Exception {
        Cpu before = Cpu.spent(rekisteri);
        long commitsBefore = commits();
        Rounds.Measured measured = work.during(ROUND);
        Cpu spent = Cpu.spent(rekisteri).since(before);
        double done = measured.nanos().length;
        double transactions = (commits() - commitsBefore) / done;
        report.add(
                what,
                "%s, p50 %s; each: service %s, of it compiling %s, PostgreSQL %s, %.1f transactions"
                        .formatted(
                                Report.perSecond(measured.perSecond()),
                                Report.millis(measured.millis(0.5)),
                                Report.millis(1_000 * spent.service() / done),
                                Report.millis(1_000 * spent.compiling() / done),
                                Report.millis(1_000 * spent.database() / done),
                                transactions),
                Report.times(measured.perSecond() / plain),
                "≥ 0.6 ×");
    }

    private long commits() throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COMMITS)) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Work {
        Rounds.Measured during(Duration time) throws Exception;
    }
}
