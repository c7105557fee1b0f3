package fi.rekisteri.query.console.request;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.request.DataRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters, looked at before they go, and fetched to be sent. Each making is on record. */
@Page
@RequestMapping("/console/requests/{id}/letters/{kind}")
class LettersController {
    private static final String POLICY = "Content-Security-Policy";

    private final Api api;

    LettersController(Api api) {
        this.api = api;
    }

    @GetMapping
    String preview(@PathVariable UUID id, @PathVariable String kind, Officer officer, Model page) {
        Letter letter = letter(kind);
        page.addAttribute("told", request(id, officer));
        page.addAttribute("kind", letter.word());
        page.addAttribute("forms", letter.forms());
        page.addAttribute("readable", letter.readable());
        return "console/request/letter";
    }

    /** The letter itself, to stand in the page that shows it. */
    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, @PathVariable String kind, Officer officer) {
        ResponseEntity<byte[]> sheet = made(id, letter(kind), MediaType.TEXT_HTML_VALUE, officer);
        String policy = sheet.getHeaders().getFirst(POLICY);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8"))
                .header(
                        POLICY,
                        (policy == null ? "default-src 'none'; frame-ancestors 'none'" : policy)
                                .replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
                .body(sheet.getBody());
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable String kind, @RequestParam String form, Officer officer) {
        Letter letter = letter(kind);
        if (!letter.forms().contains(form)) {
            throw new Api.Refusal(HttpStatus.NOT_FOUND.value(), null);
        }
        ResponseEntity<byte[]> file = made(id, letter, form, officer);
        String name = Objects.requireNonNull(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(file.getBody());
    }

    private ResponseEntity<byte[]> made(UUID id, Letter letter, String form, Officer officer) {
        DataRequest told = request(id, officer);
        if (told.customer() == null) {
            throw new Api.Refusal(HttpStatus.NOT_FOUND.value(), null);
        }
        return api.fetch(
                officer.serving(id), MediaType.parseMediaType(form), letter.address(), officer.here(), told.customer());
    }

    private DataRequest request(UUID id, Officer officer) {
        return api.ask(officer, DataRequest.class, "/registers/{register}/requests/{request}", officer.here(), id);
    }

    private static Letter letter(String kind) {
        return Letter.of(kind).orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
    }
}
