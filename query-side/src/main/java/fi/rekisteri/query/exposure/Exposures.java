package fi.rekisteri.query.exposure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads from the records of processing whose data was reached. */
@Component
class Exposures {
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String QUERY = """
            SELECT subject, count(DISTINCT position) AS acts, min(occurred_at) AS first, max(occurred_at) AS last,
                   array_agg(DISTINCT processing ORDER BY processing) AS processing,
                   array_agg(DISTINCT category ORDER BY category) FILTER (WHERE category IS NOT NULL) AS categories
            FROM views.history
            LEFT JOIN LATERAL jsonb_array_elements_text(record -> 'categories') AS category ON true
            WHERE register = ? AND %s = ? AND occurred_at >= ? AND occurred_at < ?
              AND outcome = 'done' AND subject IS NOT NULL AND subject > ?
            GROUP BY subject ORDER BY subject""";

    private final JdbcTemplate sql;
    private final TransactionTemplate reading;

    Exposures(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
        this.sql.setFetchSize(FETCHED_AT_ONCE);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param after the last one of the page before; null for the first page */
    List<Exposed> page(ExposureQuestion question, @Nullable UUID after, int limit) {
        Object[] parameters = Stream.concat(Stream.of(parameters(question, after)), Stream.of(limit))
                .toArray();
        return sql.query(query(question) + " LIMIT ?", (row, number) -> exposed(row), parameters);
    }

    /** All of them, fetched while they are told: however many they are. */
    void each(ExposureQuestion question, Consumer<Exposed> told) {
        RowCallbackHandler each = row -> told.accept(exposed(row));
        reading.executeWithoutResult(status -> sql.query(query(question), each, parameters(question, null)));
    }

    private static String query(ExposureQuestion question) {
        return QUERY.formatted(question.by().column());
    }

    private static Object[] parameters(ExposureQuestion question, @Nullable UUID after) {
        return new Object[] {
            question.register(),
            question.id(),
            question.from().atOffset(ZoneOffset.UTC),
            question.to().atOffset(ZoneOffset.UTC),
            after == null ? BEFORE_ALL : after
        };
    }

    private static Exposed exposed(ResultSet row) throws SQLException {
        return new Exposed(
                row.getObject("subject", UUID.class),
                row.getInt("acts"),
                instant(row, "first"),
                instant(row, "last"),
                words(row.getArray("processing")),
                words(row.getArray("categories")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
