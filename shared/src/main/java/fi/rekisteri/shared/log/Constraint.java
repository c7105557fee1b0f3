package fi.rekisteri.shared.log;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the name of the broken constraint in PostgreSQL's message, which names it in quotes in every language. */
final class Constraint {
    private static final Pattern NAME = Pattern.compile(
            "\"(event_stream_sequence|event_event_id_key|subject_key_class|register_key_pkey|customer_number_taken|account_login|answer_key|request_copy)\"");

    private Constraint() {}

    static @Nullable String nameIn(SQLException e) {
        for (SQLException next = e; next != null; next = next.getNextException()) {
            String message = next.getMessage();
            Matcher name = NAME.matcher(message == null ? "" : message);
            if (name.find()) {
                return name.group(1);
            }
        }
        return null;
    }
}
