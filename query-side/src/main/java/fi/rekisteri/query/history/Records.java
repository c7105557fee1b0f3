package fi.rekisteri.query.history;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.record.Outcome;
import fi.rekisteri.shared.record.Processing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final JdbcClient sql;

    Records(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param subject null for all of the register
     * @param before records below this position
     */
    record Wanted(String register, @Nullable UUID subject, Filter filter, long before, int limit) {}

    /** @param by a role, or what an actor without one is; null where all are wanted, as for the others */
    record Filter(
            @Nullable Processing processing,
            @Nullable Outcome outcome,
            @Nullable String by,
            Span span) {}

    /** Days in Finland on which it was done, both inclusive; null where there is no bound. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate until) {
        static final Span ALL = new Span(null, null);

        private @Nullable OffsetDateTime begin() {
            return from == null ? null : from.atStartOfDay(FINLAND).toOffsetDateTime();
        }

        private @Nullable OffsetDateTime end() {
            return until == null
                    ? null
                    : until.plusDays(1).atStartOfDay(FINLAND).toOffsetDateTime();
        }
    }

    /** Found in the index, and only what is shown is read: a kind that is seldom may be far back in a long story. */
    History page(Wanted wanted) {
        StringBuilder places =
                new StringBuilder("SELECT position FROM views.history WHERE register = ? AND position < ?");
        List<Object> parameters = new ArrayList<>(List.of(wanted.register(), wanted.before()));
        and(places, parameters, "subject = ?", wanted.subject());
        and(places, parameters, "processing = ?", word(wanted.filter().processing()));
        and(places, parameters, "outcome = ?", word(wanted.filter().outcome()));
        and(places, parameters, "by_role = ?", wanted.filter().by());
        and(places, parameters, "occurred_at >= ?", wanted.filter().span().begin());
        and(places, parameters, "occurred_at < ?", wanted.filter().span().end());
        parameters.add(wanted.limit() + 1);
        parameters.add(wanted.register());
        List<ProcessingRecord> found = sql.sql("WITH found AS (" + places + " ORDER BY position DESC LIMIT ?)"
                        + " SELECT record FROM found JOIN views.history h USING (position) WHERE h.register = ?"
                        + " ORDER BY position DESC")
                .params(parameters)
                .query((row, number) -> READER.<ProcessingRecord>readValue(row.getString(1)))
                .list();
        boolean more = found.size() > wanted.limit();
        List<ProcessingRecord> shown = more ? found.subList(0, wanted.limit()) : found;
        return new History(shown, more ? shown.getLast().position() : null);
    }

    /** Of one subject, told from its days, however many records they have. */
    HistorySummary summary(StreamId subject) {
        return HistorySummary.of(sql.sql("SELECT day, processing, outcome, acts FROM views.history_day"
                        + " WHERE register = ? AND subject = ? ORDER BY day, processing, outcome")
                .params(subject.register(), subject.id())
                .query((row, number) -> new HistorySummary.Count(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getLong(4)))
                .list());
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

    private static void and(StringBuilder query, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            query.append(" AND ").append(condition);
            parameters.add(value);
        }
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : Answer.word(constant);
    }
}
