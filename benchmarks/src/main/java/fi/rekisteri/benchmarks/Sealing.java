package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Rekisteri;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    void measure() throws Exception {
        List<Double> on = new ArrayList<>();
        List<Double> off = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean offFirst = pair % 2 == 0;
            if (offFirst) {
                off.add(without());
            }
            on.add(with());
            if (!offFirst) {
                off.add(without());
            }
            ratios.add(on.getLast() / off.getLast());
        }
        report.add("create over HTTP, 16 clients, nobody keeps the log", Report.perSecond(median(off)));
        report.add(
                "the same while its keeper seals, " + PAIRS + " rounds of each in turns",
                Report.perSecond(median(on)),
                Report.times(median(ratios)),
                "≥ 0.85 ×");
    }

    private double with() throws Exception {
        awaitKept();
        return load.creating(ROUND).perSecond();
    }

    private double without() throws Exception {
        awaitKept();
        try (Connection instead = rekisteri.superuser("rekisteri")) {
            takeOver(instead);
            double perSecond = load.creating(ROUND).perSecond();
            if (number(instead, BEHIND) == 0) {
                throw new IllegalStateException("The log was kept all the same");
            }
            return perSecond;
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
