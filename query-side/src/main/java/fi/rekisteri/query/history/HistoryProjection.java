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

/** One row per event, whatever it is, until its record ends: what nobody explained does not compile. */
@Component
class HistoryProjection implements Projection {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(ProcessingRecord.class);

    private static final String INSERT = """
            INSERT INTO views.history (register, position, subject, processing, outcome, record, actor, occurred_at, by_role)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::jsonb[], ?::text[],
                                 ?::timestamptz[], ?::text[])""";

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
                "DELETE FROM views.history WHERE register = ? AND position = ANY (?::bigint[])",
                ended.register(),
                ended.positions().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    @Override
    public List<String> tables() {
        return List.of("views.history");
    }
}
