package fi.rekisteri.query.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "statistics", description = "What survives of anonymised people")
class StatisticsResource {
    private static final List<String> STATISTICS = List.of("region", "registered", "orders", "spent");

    private final JdbcOperations sql;
    private final AccessLog log;
    private final Groups groups;

    StatisticsResource(
            JdbcOperations sql, AccessLog log, @Value("${rekisteri.statistics.smallest-group:5}") int smallest) {
        this.sql = sql;
        this.log = log;
        this.groups = new Groups(smallest);
    }

    @GetMapping("/registers/{register}/statistics")
    @Reads(
            act = "read-statistics",
            roles = {Role.PRIVACY_OFFICER, Role.REGISTER_OWNER, Role.BACK_OFFICE, Role.REGULATOR})
    @Operation(
            operationId = "readStatistics",
            summary = "Statistics of the people who were anonymised (N23)",
            description = "Groups smaller than a set size are not told. Nobody's data is in it.")
    ResponseEntity<Statistics> statistics(Reading reading) {
        Statistics told = new Statistics(
                groups.smallest(),
                STATISTICS.stream()
                        .map(statistic -> new Statistics.Statistic(
                                statistic, groups.told(counted(reading.register(), statistic))))
                        .toList());
        return Answer.at(log.record(reading, List.of())).body(told);
    }

    private List<Statistics.Group> counted(String register, String statistic) {
        return sql.query(
                "SELECT bucket, people FROM log.statistic WHERE register = ? AND statistic = ? ORDER BY bucket",
                (row, number) -> new Statistics.Group(row.getString("bucket"), row.getLong("people")),
                register,
                statistic);
    }
}
