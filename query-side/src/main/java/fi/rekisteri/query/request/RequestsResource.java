package fi.rekisteri.query.request;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.problem.Languages;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.RequestConsulted;
import fi.rekisteri.shared.event.AccessEvent.RequestListed;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "requests", description = "The requests of data subjects (Art. 12, 15-22)")
class RequestsResource {
    private final Stories stories;
    private final Lateness lateness;
    private final KeyStore keys;
    private final AccessLog log;
    private final Clock clock;

    RequestsResource(Stories stories, Lateness lateness, KeyStore keys, AccessLog log, Clock clock) {
        this.stories = stories;
        this.lateness = lateness;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/registers/{register}/requests")
    @Reads(act = "list-requests", roles = Role.PRIVACY_OFFICER)
    @Operation(
            operationId = "listRequests",
            summary = "The request desk: open requests by deadline, or closed ones, the newest first",
            description = "Each person whose request is shown gets a record of it. No free text is shown.")
    ResponseEntity<RequestDesk> desk(
            Reading reading,
            @Parameter(hidden = true) HttpServletRequest asked,
            @Parameter(schema = @Schema(allowableValues = {"open", "closed"}))
                    @RequestParam(defaultValue = "open")
                    @Pattern(regexp = "open|closed")
                    String state,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        LocalDate today = Answer.day(clock.instant());
        List<Story> open = stories.open(reading.register());
        List<Story> shown = state.equals("open")
                ? open.stream()
                        .sorted(Comparator.comparing((Story story) -> story.due(today))
                                .thenComparing(story -> story.events.getFirst().position()))
                        .limit(limit)
                        .toList()
                : stories.closed(reading.register(), limit);
        NeedWords words = NeedWords.in(Languages.of(asked));
        List<DataRequest> told = shown.stream()
                .map(story -> new Telling(reading.notice(), today, words, sameCustomer(story, open), null).of(story))
                .toList();
        long position = log.record(
                reading,
                shown.stream()
                        .map(story -> new RequestListed(reading.register(), story.customer, story.request.id()))
                        .toList());
        return Answer.at(position).body(new RequestDesk(lateness.late(open, today), lateness.near(open, today), told));
    }

    @GetMapping("/registers/{register}/requests/{request}")
    @Reads(act = "consult-request", roles = Role.PRIVACY_OFFICER)
    @Operation(
            operationId = "consultRequest",
            summary = "One request: its steps, its clock, what the law needs next, and each right",
            description = "Recorded in the customer's history before it is answered.")
    ResponseEntity<DataRequest> request(
            Reading reading, @Parameter(hidden = true) HttpServletRequest asked, @PathVariable String request)
            throws SQLException {
        UUID id = Ids.parameter("request", request);
        Story story = stories.find(new StreamId(reading.register(), id)).orElse(null);
        if (story == null) {
            throw log.refused(reading, Rule.REQUEST_UNKNOWN, null);
        }
        LocalDate today = Answer.day(clock.instant());
        UUID customer = story.customer;
        List<Story> open = customer == null ? List.of(story) : stories.openOf(reading.register(), customer);
        StreamId subject = customer == null ? story.request : new StreamId(reading.register(), customer);
        DataRequest told = new Telling(
                        reading.notice(), today, NeedWords.in(Languages.of(asked)), open, keys.keys(subject))
                .of(story);
        long position = log.record(reading, List.of(new RequestConsulted(reading.register(), customer, id)));
        return Answer.at(position).body(told);
    }

    private static List<Story> sameCustomer(Story story, List<Story> open) {
        return open.stream()
                .filter(other -> other.request.equals(story.request)
                        || story.customer != null && Objects.equals(other.customer, story.customer))
                .toList();
    }
}
