package fi.rekisteri.query.extract;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.answer.Wish;
import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.query.reading.Subjects;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExtractConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "extract", description = "What a data subject is told of the log")
class ExtractResource {
    private final Extracts extracts;
    private final Registers registers;
    private final Subjects subjects;
    private final AccessLog log;
    private final Reached reached;
    private final Clock clock;

    ExtractResource(
            Extracts extracts, Registers registers, Subjects subjects, AccessLog log, Reached reached, Clock clock) {
        this.extracts = extracts;
        this.registers = registers;
        this.subjects = subjects;
        this.log = log;
        this.reached = reached;
        this.clock = clock;
    }

    @GetMapping(
            path = "/registers/{register}/customers/{id}/extract",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Reads(act = "consult-extract", roles = Role.PRIVACY_OFFICER)
    @Operation(
            operationId = "consultExtract",
            summary = "The log extract for the data subject: dates, purposes, refusals; no staff identity",
            description = "Also after erasure. As data in parts of 'limit' entries, as a page whole from 'after' on.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Extract.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> extract(
            Reading reading,
            @PathVariable String id,
            @Parameter(description = "Entries above this position; the last part's 'next'")
                    @RequestParam(defaultValue = "-1")
                    @Min(-1)
                    long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Parameter(
                            name = "lang",
                            description = "Of the words, before Accept-Language; Finnish without either",
                            schema = @Schema(allowableValues = {"fi", "sv", "en"}))
                    HttpServletRequest request) {
        UUID customer = Ids.parameter("id", id);
        if (!subjects.exists(reading.register(), customer)) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        Wish wish = Wish.of(
                request.getParameter("lang"),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                request.getHeader(HttpHeaders.ACCEPT));
        ExtractWords words = new ExtractWords(wish.language(), registers.of(reading.register()));
        var stretch = new Extracts.Stretch(new StreamId(reading.register(), customer), after, reached.position());
        Object told = wish.page() ? page(reading, stretch, words) : part(stretch, words, limit);
        long position = log.record(reading, List.of(new ExtractConsulted(reading.register(), customer)));
        return Answer.at(position)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, wish.language().code())
                .contentType(wish.page() ? ExtractHtml.HTML : MediaType.APPLICATION_JSON)
                .body(told);
    }

    private Extract part(Extracts.Stretch stretch, ExtractWords words, int limit) {
        List<ExtractLine> found = extracts.page(stretch, limit + 1);
        boolean more = found.size() > limit;
        List<ExtractLine> shown = more ? found.subList(0, limit) : found;
        return new Extract(
                stretch.subject().id(),
                extracts.count(stretch),
                shown.stream().map(line -> ExtractEntry.of(line, words)).toList(),
                more ? shown.getLast().entry() : null);
    }

    private ExtractPage page(Reading reading, Extracts.Stretch stretch, ExtractWords words) {
        return new ExtractPage(
                stretch.subject().id(),
                reading.notice(),
                words,
                extracts.count(stretch),
                words.time(clock.instant()),
                extracts.lines(stretch));
    }
}
