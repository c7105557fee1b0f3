package fi.rekisteri.query.history;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.query.reading.Subjects;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "history", description = "What has been done with personal data")
class HistoryResource {
    private static final String NEWEST = "9223372036854775807";
    private static final String BEFORE = "Records below this position; the last page's 'next'";

    private final Records records;
    private final Subjects subjects;
    private final AccessLog log;

    HistoryResource(Records records, Subjects subjects, AccessLog log) {
        this.records = records;
        this.subjects = subjects;
        this.log = log;
    }

    @GetMapping("/registers/{register}/customers/{id}/history")
    @Reads(
            act = "consult-history",
            roles = {Role.PRIVACY_OFFICER, Role.REGULATOR})
    @Operation(
            operationId = "consultHistory",
            summary = "All that was done with a customer's data, newest first, also after erasure",
            description = "Reading it is recorded in it.")
    ResponseEntity<History> ofCustomer(
            Reading reading,
            @PathVariable String id,
            @ParameterObject Kinds kinds,
            @Parameter(description = "First day on which it was done, in Finland", schema = @Schema(format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day on which it was done", schema = @Schema(format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String until,
            @Parameter(description = BEFORE) @RequestParam(defaultValue = NEWEST) @Min(0) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        UUID customer = Ids.parameter("id", id);
        Records.Filter filter = kinds.within(new Records.Span(day("from", from), day("until", until)));
        Records.Wanted wanted = new Records.Wanted(reading.register(), customer, filter, before, limit);
        if (!subjects.exists(reading.register(), customer)) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        History history = records.page(wanted);
        long position = log.record(reading, List.of(new HistoryConsulted(reading.register(), customer)));
        return Answer.at(position).body(history);
    }

    @GetMapping("/registers/{register}/customers/{id}/history/summary")
    @Reads(
            act = "consult-history",
            roles = {Role.PRIVACY_OFFICER, Role.REGULATOR})
    @Operation(
            operationId = "summariseHistory",
            summary = "How much of what was done with a customer's data when, also after erasure",
            description = "As quick for ten thousand records as for ten. Reading it is recorded in the history.")
    ResponseEntity<HistorySummary> summary(Reading reading, @PathVariable String id) {
        UUID customer = Ids.parameter("id", id);
        if (!subjects.exists(reading.register(), customer)) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        HistorySummary summary = records.summary(new StreamId(reading.register(), customer));
        long position = log.record(reading, List.of(new HistoryConsulted(reading.register(), customer)));
        return Answer.at(position).body(summary);
    }

    @GetMapping("/registers/{register}/log")
    @Reads(
            act = "consult-log",
            roles = {Role.PRIVACY_OFFICER, Role.REGULATOR, Role.REGISTER_OWNER})
    @Operation(
            operationId = "consultLog",
            summary = "The register's whole record of processing, newest first, refusals that concern nobody included",
            description = "Each person named on the page gets a record of it.")
    ResponseEntity<History> ofRegister(
            Reading reading,
            @ParameterObject Kinds kinds,
            @Parameter(description = BEFORE) @RequestParam(defaultValue = NEWEST) @Min(0) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Records.Filter filter = kinds.within(Records.Span.ALL);
        History history = records.page(new Records.Wanted(reading.register(), null, filter, before, limit));
        List<HistoryConsulted> shown = history.records().stream()
                .map(ProcessingRecord::subject)
                .filter(Objects::nonNull)
                .distinct()
                .map(subject -> new HistoryConsulted(reading.register(), subject))
                .toList();
        return Answer.at(log.record(reading, shown)).body(history);
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, parameter);
        }
    }
}
