package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.tlog.LeafEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Gives events their leaves, in the order of their positions; leaves and progress are the same rows. */
final class Growth {
    static final int BATCH = 5_000;

    private Growth() {}

    /**
     * Grows as far as the log goes.
     *
     * @return number of events that got a leaf
     * @throws EventsMissing when an event is not where it must be
     */
    static int all(Connection connection, Forest forest) throws SQLException {
        int grown = 0;
        int more;
        do {
            more = connection.getAutoCommit()
                    ? Transaction.on(connection, () -> batch(connection, forest))
                    : batch(connection, forest);
            grown += more;
        } while (more == BATCH);
        return grown;
    }

    private static int batch(Connection connection, Forest forest) throws SQLException {
        // the head first: what is below it must be there
        long head = head(connection);
        if (head == forest.next()) {
            return 0;
        }
        List<LeafEntry> entries = entries(connection, forest.next(), head);
        NewLeaves leaves = new NewLeaves();
        for (LeafEntry entry : entries) {
            leaves.append(entry, forest.treeOf(entry, connection));
        }
        leaves.insert(connection);
        return entries.size();
    }

    private static List<LeafEntry> entries(Connection connection, long next, long head) throws SQLException {
        if (head < next) {
            throw new EventsMissing("The log ends before position " + head + ", but has leaves up to " + (next - 1));
        }
        List<LeafEntry> entries;
        try {
            entries = new EntryReader(connection).from(next, BATCH);
        } catch (IllegalStateException e) {
            throw new EventsMissing(String.valueOf(e.getMessage()));
        }
        long end = next + entries.size();
        if (entries.size() < BATCH && end < head) {
            throw new EventsMissing("The log has no event at position " + end);
        }
        return entries;
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT next_position FROM log.head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
