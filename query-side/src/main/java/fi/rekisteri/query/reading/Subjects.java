package fi.rekisteri.query.reading;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a customer is known to the log, even a moment before the views: a refused attempt stands in that customer's history. */
@Component
public class Subjects {
    private final JdbcClient sql;

    Subjects(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose a data subject's request is, as far as the views know. */
    Optional<UUID> whoseRequest(String register, UUID request) {
        return sql.sql("SELECT customer FROM views.request"
                        + " WHERE register = ? AND request = ? AND customer IS NOT NULL")
                .param(register)
                .param(request)
                .query(UUID.class)
                .optional();
    }

    public boolean exists(String register, UUID customer) {
        return sql.sql(
                        "SELECT 1 FROM log.event WHERE register = ? AND stream = ? AND sequence = 0 AND kind = 'customer'")
                .param(register)
                .param(customer)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
