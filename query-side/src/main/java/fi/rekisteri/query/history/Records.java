package fi.rekisteri.query.history;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.record.Outcome;
import fi.rekisteri.shared.record.Processing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The stored records. */
@Component
public class Records {
    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(ProcessingRecord.class);

    private final JdbcClient sql;

    Records(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param subject null for all of the register
     * @param before records below this position
     */
    record Wanted(
            String register,
            @Nullable UUID subject,
            @Nullable Processing processing,
            @Nullable Outcome outcome,
            long before,
            int limit) {}

    History page(Wanted wanted) {
        StringBuilder query = new StringBuilder("SELECT record FROM views.history WHERE register = ? AND position < ?");
        List<Object> parameters = new ArrayList<>(List.of(wanted.register(), wanted.before()));
        and(query, parameters, "subject", wanted.subject());
        and(query, parameters, "processing", word(wanted.processing()));
        and(query, parameters, "outcome", word(wanted.outcome()));
        parameters.add(wanted.limit() + 1);
        List<ProcessingRecord> found = sql.sql(
                        query.append(" ORDER BY position DESC LIMIT ?").toString())
                .params(parameters)
                .query((row, number) -> READER.<ProcessingRecord>readValue(row.getString(1)))
                .list();
        boolean more = found.size() > wanted.limit();
        List<ProcessingRecord> shown = more ? found.subList(0, wanted.limit()) : found;
        return new History(shown, more ? shown.getLast().position() : null);
    }

    /** A subject's records after one position and up to another, the oldest first. */
    public List<ProcessingRecord> story(StreamId subject, long after, long upTo, int limit) {
        return sql.sql(
                        "SELECT record FROM views.history WHERE register = ? AND subject = ? AND position > ? AND position <= ?"
                                + " ORDER BY position LIMIT ?")
                .params(subject.register(), subject.id(), after, upTo, limit)
                .query((row, number) -> READER.<ProcessingRecord>readValue(row.getString(1)))
                .list();
    }

    /** The highest number an act of a subject's history tells as this detail. */
    public Optional<Integer> highest(StreamId subject, String act, String detail) {
        return sql.sql(
                        "SELECT max((record -> 'details' ->> ?)::int) FROM views.history"
                                + " WHERE register = ? AND subject = ? AND record ->> 'act' = ? AND record -> 'details' ->> ? ~ '^\\d{1,9}$'")
                .params(detail, subject.register(), subject.id(), act, detail)
                .query(Integer.class)
                .optional();
    }

    public long count(StreamId subject, long after, long upTo) {
        return sql.sql(
                        "SELECT count(*) FROM views.history WHERE register = ? AND subject = ? AND position > ? AND position <= ?")
                .params(subject.register(), subject.id(), after, upTo)
                .query(Long.class)
                .single();
    }

    private static void and(StringBuilder query, List<Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            query.append(" AND ").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : Answer.word(constant);
    }
}
