package fi.rekisteri.query.proof;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys by which a register's log is verified; public, and published with its notice. */
@Component
public class LogKeys {
    private final JdbcClient sql;

    LogKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every key that has signed, oldest first. */
    public List<LogKey> of(String register) {
        return sql.sql("SELECT origin, vkey, since FROM log.signing_key JOIN log.tree USING (tree)"
                        + " WHERE register = ? ORDER BY epoch, year, since, vkey")
                .param(register)
                .query((row, number) -> new LogKey(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
