package fi.rekisteri.acceptance.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Questions whose answer is 0 in every sound database: rows that are there by half. */
public final class Reconciliation {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("positions that are missing", "SELECT coalesce(max(position) + 1, 0) - count(*) FROM log.event");
        QUESTIONS.put(
                "positions between head and last event",
                "SELECT (SELECT next_position FROM log.head) - (SELECT coalesce(max(position) + 1, 0) FROM log.event)");
        QUESTIONS.put(
                "sequence numbers that are missing in a stream",
                "SELECT count(*) FROM (SELECT max(sequence) + 1 - count(*) AS missing FROM log.event"
                        + " WHERE sequence IS NOT NULL GROUP BY register, stream) s WHERE missing <> 0");
        QUESTIONS.put(
                "living customers without a key",
                "SELECT count(*) FROM log.event e WHERE name = 'customer-registered' AND NOT EXISTS"
                        + " (SELECT FROM log.subject_key k WHERE k.register = e.register AND k.subject = e.stream)"
                        + " AND NOT EXISTS (SELECT FROM log.event d WHERE d.name = 'data-erased'"
                        + " AND d.register = e.register AND d.stream = e.stream)");
        QUESTIONS.put(
                "keys without an event",
                "SELECT count(*) FROM log.subject_key k WHERE NOT EXISTS"
                        + " (SELECT FROM log.event e WHERE e.register = k.register AND e.stream = k.subject AND e.sequence = 0)");
        QUESTIONS.put(
                "customer numbers without a customer",
                "SELECT count(*) FROM log.customer_number n WHERE NOT EXISTS"
                        + " (SELECT FROM log.event e WHERE e.register = n.register AND e.stream = n.customer AND e.sequence = 0)");
        QUESTIONS.put(
                "answers without an event",
                "SELECT count(*) FROM log.answer a WHERE NOT EXISTS"
                        + " (SELECT FROM log.event e WHERE e.register = a.register AND e.position = a.position)");
        QUESTIONS.put(
                "events that the views have not reached",
                "SELECT (SELECT next_position - 1 FROM log.head) - (SELECT position FROM views.reached)");
        QUESTIONS.put(
                "events without a record in the history",
                "SELECT count(*) FROM log.event e WHERE ended_on IS NULL AND NOT EXISTS"
                        + " (SELECT FROM views.history h WHERE h.register = e.register AND h.position = e.position)");
        QUESTIONS.put(
                "records in the history without an event",
                "SELECT count(*) FROM views.history h WHERE NOT EXISTS"
                        + " (SELECT FROM log.event e WHERE e.register = h.register AND e.position = h.position"
                        + " AND e.ended_on IS NULL)");
        QUESTIONS.put(
                "customers whose card is missing or behind",
                "SELECT count(*) FROM (SELECT register, stream, max(sequence) AS version FROM log.event"
                        + " WHERE kind = 'customer' GROUP BY register, stream) e LEFT JOIN views.customer c"
                        + " ON c.register = e.register AND c.customer = e.stream WHERE c.version IS DISTINCT FROM e.version");
        QUESTIONS.put(
                "cards without a customer",
                "SELECT count(*) FROM views.customer c WHERE NOT EXISTS (SELECT FROM log.event e"
                        + " WHERE e.register = c.register AND e.stream = c.customer AND e.name = 'customer-registered')");
        QUESTIONS.put(
                "listed customers who cannot be looked up",
                "SELECT count(*) FROM views.customer c WHERE listed AND NOT EXISTS"
                        + " (SELECT FROM views.lookup l WHERE l.register = c.register AND l.customer = c.customer)");
        QUESTIONS.put(
                "look-ups of erased or unknown customers",
                "SELECT count(*) FROM views.lookup l WHERE NOT EXISTS (SELECT FROM views.customer c"
                        + " WHERE c.register = l.register AND c.customer = l.customer AND c.listed)");
    }

    private Reconciliation() {}

    /**
     * Asks them all at one moment, whatever the service goes on to do.
     *
     * @return the answers that are not 0, by their questions
     */
    public static Map<String, Long> of(Rekisteri rekisteri) throws SQLException {
        Map<String, Long> wrong = new LinkedHashMap<>();
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                try (ResultSet rows = statement.executeQuery(question.getValue())) {
                    rows.next();
                    if (rows.getLong(1) != 0) {
                        wrong.put(question.getKey(), rows.getLong(1));
                    }
                }
            }
        }
        return wrong;
    }

    /** @return the position the next event will have */
    public static long head(Rekisteri rekisteri) throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT next_position FROM log.head")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Waits until the views show all that is in the log. */
    public static void awaitViews(Rekisteri rekisteri) throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement()) {
            long end = System.nanoTime() + 180_000_000_000L;
            while (System.nanoTime() < end) {
                try (ResultSet rows = statement.executeQuery(
                        "SELECT coalesce((SELECT position FROM views.reached), -1) + 1 = next_position FROM log.head")) {
                    if (rows.next() && rows.getBoolean(1)) {
                        return;
                    }
                }
                Rekisteri.pause(20);
            }
        }
        throw new IllegalStateException("The views do not catch up");
    }
}
