package fi.rekisteri.query.history;

import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.record.RecordOfProcessing;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One row per event, whatever it is, until its record ends, and how many there are of a day: what nobody explained does not compile. */
@Component
class HistoryProjection implements Projection {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(ProcessingRecord.class);

    private static final String BY_DAY = """
            SELECT register, subject, (occurred_at AT TIME ZONE 'Europe/Helsinki')::date AS day, processing, outcome, count(*) AS acts
            FROM records WHERE subject IS NOT NULL GROUP BY 1, 2, 3, 4, 5""";

    private static final String INSERT = """
            WITH records AS (
                INSERT INTO views.history (register, position, subject, processing, outcome, record, actor, occurred_at, by_role)
                SELECT * FROM unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::jsonb[], ?::text[],
                                     ?::timestamptz[], ?::text[])
                RETURNING register, subject, occurred_at, processing, outcome)
            INSERT INTO views.history_day (register, subject, day, processing, outcome, acts)
            %s
            ON CONFLICT ON CONSTRAINT history_day_of_subject DO UPDATE SET acts = history_day.acts + excluded.acts""".formatted(BY_DAY);

    private static final String DELETE = """
            WITH records AS (
                DELETE FROM views.history WHERE register = ? AND position = ANY (?::bigint[])
                RETURNING register, subject, occurred_at, processing, outcome)
            MERGE INTO views.history_day d
            USING (%s) ended
            ON (d.register, d.subject, d.day, d.processing, d.outcome)
                = (ended.register, ended.subject, ended.day, ended.processing, ended.outcome)
            WHEN MATCHED AND d.acts = ended.acts THEN DELETE
            WHEN MATCHED THEN UPDATE SET acts = d.acts - ended.acts""".formatted(BY_DAY);

    private final JdbcOperations sql;

    HistoryProjection(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        List<ProcessingRecord> records = batch.stream()
                .map(logged -> ProcessingRecord.of(RecordOfProcessing.of(logged)))
                .toList();
        Bulk.of(records)
                .column("text", ProcessingRecord::register)
                .column("int8", ProcessingRecord::position)
                .column("uuid", ProcessingRecord::subject)
                .column("text", ProcessingRecord::processing)
                .column("text", ProcessingRecord::outcome)
                .column("text", WRITER::writeValueAsString)
                .column("text", record -> record.actor().pseudonym())
                .column("text", record -> record.occurredAt().toString())
                .column("text", record -> record.actor().standing())
                .run(sql, INSERT);
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof RecordsEnded ended) {
                drop(ended);
            }
        }
    }

    /** A rebuilt history never had them: the log tells them no more. */
    private void drop(RecordsEnded ended) {
        sql.update(
                DELETE,
                ended.register(),
                ended.positions().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    @Override
    public List<String> tables() {
        return List.of("views.history", "views.history_day");
    }
}
