package fi.rekisteri.query.activities;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.answer.Wish;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of processing activities, for the controller and the authority (Art. 30(1), 30(4)). */
@RestController
@Tag(name = "processing record", description = "The record of processing activities (Art. 30)")
class ActivitiesResource {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String JSON_LD = "application/ld+json";

    private final ActivitiesHtml html;
    private final AccessLog log;

    ActivitiesResource(ActivitiesHtml html, AccessLog log) {
        this.html = html;
        this.log = log;
    }

    @GetMapping(
            path = "/registers/{register}/processing-record",
            produces = {JSON_LD, MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Reads(
            act = "consult-processing-record",
            roles = {Role.PRIVACY_OFFICER, Role.REGISTER_OWNER, Role.REGULATOR},
            customers = false)
    @Operation(
            operationId = "consultProcessingRecord",
            summary = "The record of processing activities, made from the notice that is enforced (Art. 30)",
            description = "JSON-LD with its context in it, in the terms of the W3C Data Privacy Vocabulary; or a page.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> record(
            Reading reading,
            @Parameter(
                            name = "lang",
                            description = "Of the page, before Accept-Language; Finnish without either",
                            schema = @Schema(allowableValues = {"fi", "sv", "en"}))
                    HttpServletRequest request) {
        Wish wish = Wish.of(
                request.getParameter("lang"),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                request.getHeader(HttpHeaders.ACCEPT));
        ResponseEntity.BodyBuilder answer =
                Answer.at(log.record(reading, List.of())).varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        return wish.page()
                ? answer.header(HttpHeaders.CONTENT_LANGUAGE, wish.language().code())
                        .contentType(HTML)
                        .body(html.of(reading.notice(), wish.language()).getBytes(StandardCharsets.UTF_8))
                : answer.contentType(MediaType.parseMediaType(JSON_LD))
                        .body(LinkedRecord.of(reading.notice()).getBytes(StandardCharsets.UTF_8));
    }
}
