package fi.rekisteri.shared.log;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed transaction means, read from its SQLSTATE. No text of the database is passed on: it may quote values. */
final class Failure {
    private static final String INTEGRITY = "23";
    private static final String DEADLOCK = "40P01";

    private Failure() {}

    /** Whether a part of the group is at fault and the others can be written without it. */
    static boolean concernsOneAppend(SQLException e) {
        return state(e).startsWith(INTEGRITY) || mayPass(e);
    }

    static boolean mayPass(SQLException e) {
        return state(e).equals(DEADLOCK);
    }

    static RuntimeException of(SQLException e) {
        String constraint = Constraint.nameIn(e);
        if (state(e).startsWith(INTEGRITY) && constraint != null) {
            return new LedgerConflict(constraint);
        }
        return new LedgerUnavailable("SQLSTATE " + state(e));
    }

    private static String state(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state == null ? "unknown" : state;
    }
}
