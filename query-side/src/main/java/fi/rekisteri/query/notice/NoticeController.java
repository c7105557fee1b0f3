package fi.rekisteri.query.notice;

import fi.rekisteri.query.answer.Wish;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.proof.LogKeys;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The published notices, open to everybody (GDPR Art. 12(1), 13, 14). HTML or JSON by Accept; the language of a page by {@code lang}, then
 * Accept-Language, then Finnish.
 */
@RestController
@SecurityRequirements
class NoticeController {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final NoticeShelf shelf;
    private final NoticeHtml html;
    private final LogKeys logKeys;
    private final Clock clock;

    NoticeController(NoticeShelf shelf, NoticeHtml html, LogKeys logKeys, Clock clock) {
        this.shelf = shelf;
        this.html = html;
        this.logKeys = logKeys;
        this.clock = clock;
    }

    @Operation(summary = "The registers and their published notices")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RegistersAnswer.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    @GetMapping("/registers")
    ResponseEntity<Object> registers(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Wish wish = Wish.of(lang, acceptLanguage, accept);
        var registers = shelf.all(today());
        return wish.json()
                ? json(RegistersAnswer.of(registers))
                : page(HttpStatus.OK, wish, html.list(new ListPage(registers, wish.language()), wish.language()));
    }

    @Operation(summary = "The notice in force")
    @NoticeResponse
    @GetMapping("/registers/{register}/notice")
    ResponseEntity<Object> notice(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(
                Wish.of(lang, acceptLanguage, accept),
                register,
                editions -> Optional.of(editions.current()),
                Addresses.current(register));
    }

    @Operation(summary = "A version of the notice, be it past, in force or coming")
    @NoticeResponse
    @GetMapping("/registers/{register}/notice/versions/{version}")
    ResponseEntity<Object> version(
            @PathVariable String register,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(
                Wish.of(lang, acceptLanguage, accept),
                register,
                editions -> editions.version(version),
                Addresses.version(register, version));
    }

    private ResponseEntity<Object> answer(
            Wish wish, String register, Function<Editions, Optional<Edition>> choice, String address) {
        Optional<Editions> editions = shelf.of(register, today());
        Optional<Edition> edition = editions.flatMap(choice);
        if (edition.isEmpty()) {
            return unknown(wish);
        }
        return wish.json()
                ? json(NoticeAnswer.of(editions.get(), edition.get(), logKeys.of(register)))
                : page(
                        HttpStatus.OK,
                        wish,
                        html.notice(
                                new NoticePage(editions.get(), edition.get(), wish.language(), address)
                                        .provedBy(logKeys.of(register)),
                                wish.language()));
    }

    private ResponseEntity<Object> unknown(Wish wish) {
        if (wish.json()) {
            throw Refusal.of(Rule.ADDRESS_UNKNOWN);
        }
        return page(HttpStatus.NOT_FOUND, wish, html.unknown(wish.language()));
    }

    private static ResponseEntity<Object> json(Object body) {
        return headed(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static ResponseEntity<Object> page(HttpStatus status, Wish wish, String body) {
        return headed(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, wish.language().code())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder headed(HttpStatus status) {
        return ResponseEntity.status(status)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(COUNTRY));
    }
}
