package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How fast all views come back from the log. */
final class Rebuild {
    private final Rekisteri rekisteri;
    private final Report report;

    Rebuild(Rekisteri rekisteri, Report report) {
        this.rekisteri = rekisteri;
        this.report = report;
    }

    /** From the greeting on: what was rebuilt while the service started is left out of count and time. */
    void measure() throws SQLException {
        long start = System.nanoTime();
        long before = reached();
        Reconciliation.awaitViews(rekisteri);
        double seconds = (System.nanoTime() - start) / 1e9;
        long events = reached() - before;
        report.add("rebuilding all views", Report.perSecond(events / seconds) + " events (" + events + ")");
    }

    private long reached() throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT coalesce((SELECT position FROM views.reached), -1)")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
