package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What leaves and checkpoints add to a command: the same commands with the log's keeper at work and without, in turns within one run, so
 * that a drifting machine does not decide. It is kept from work as another process would keep it: by its advisory lock.
 */
final class Sealing {
    private static final int PAIRS = Integer.getInteger("rekisteri.benchmarks.pairs", 7);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("rekisteri.benchmarks.seconds", 5));
    private static final String KEEPER = "SELECT pid, (classid::bigint << 32) | objid::bigint FROM pg_locks"
            + " WHERE locktype = 'advisory' AND granted AND objsubid = 1";
    private static final String BEHIND = "SELECT (SELECT next_position FROM log.head)"
            + " - coalesce((SELECT position + 1 FROM log.leaf ORDER BY position DESC LIMIT 1), 0)";

    private final Rekisteri rekisteri;
    private final Load load;
    private final Report report;

    Sealing(Rekisteri rekisteri, Load load, Report report) {
        this.rekisteri = rekisteri;
        this.load = load;
        this.report = report;
    }

    /** @param cpu seconds of the service's and the database's a command */
    private record Round(double perSecond, double cpu) {}

    void measure() throws Exception {
        List<Round> on = new ArrayList<>();
        List<Round> off = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean offFirst = pair % 2 == 0;
            if (offFirst) {
                off.add(without());
            }
            on.add(with());
            if (!offFirst) {
                off.add(without());
            }
        }
        report.add("create over HTTP, 16 clients, nobody keeps the log", told(off));
        report.add(
                "the same while its keeper seals, " + PAIRS + " rounds of each in turns",
                told(on),
                Report.times(ratio(on, off, Round::perSecond)) + ", computing "
                        + Report.times(ratio(on, off, Round::cpu)),
                "≥ 0.85 ×, computing ≤ 1.15 ×");
    }

    private static String told(List<Round> rounds) {
        return Report.perSecond(median(rounds.stream().map(Round::perSecond).toList())) + ", "
                + Report.millis(1_000 * median(rounds.stream().map(Round::cpu).toList())) + " of CPU each";
    }

    private static double ratio(List<Round> on, List<Round> off, ToDoubleFunction<Round> figure) {
        return median(IntStream.range(0, PAIRS)
                .mapToObj(pair -> figure.applyAsDouble(on.get(pair)) / figure.applyAsDouble(off.get(pair)))
                .toList());
    }

    private Round round() throws Exception {
        Cpu before = Cpu.spent(rekisteri);
        Rounds.Measured measured = load.creating(ROUND);
        return new Round(
                measured.perSecond(), Cpu.spent(rekisteri).since(before).seconds() / measured.nanos().length);
    }

    private Round with() throws Exception {
        awaitKept();
        return round();
    }

    private Round without() throws Exception {
        awaitKept();
        try (Connection instead = rekisteri.superuser("rekisteri")) {
            takeOver(instead);
            Round round = round();
            if (number(instead, BEHIND) == 0) {
                throw new IllegalStateException("The log was kept all the same");
            }
            return round;
        }
    }

    private static void takeOver(Connection instead) throws SQLException {
        try (Statement statement = instead.createStatement()) {
            long lock;
            try (ResultSet keeper = statement.executeQuery(KEEPER)) {
                if (!keeper.next()) {
                    throw new IllegalStateException("Nobody keeps the log");
                }
                lock = keeper.getLong(2);
                int pid = keeper.getInt(1);
                statement.execute("SELECT pg_terminate_backend(" + pid + ", 5000)");
            }
            statement.execute("SELECT pg_advisory_lock(" + lock + ")");
        }
    }

    private void awaitKept() throws SQLException, InterruptedException {
        try (Connection connection = rekisteri.superuser("rekisteri")) {
            for (int i = 0; number(connection, BEHIND) > 0; i++) {
                if (i == 600) {
                    throw new IllegalStateException("The log is not kept");
                }
                Thread.sleep(100);
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
