package fi.rekisteri.query.console.export;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Brought;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Said;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells who is behind pseudonyms of an export, under an authority's order; order and names are on record before the page shows them. */
@Page
@RequestMapping("/console/exports/{export}/identification")
class IdentificationController {
    private static final String IDENTIFY = "/registers/{register}/exports/{export}/identifications";
    private static final List<String> ORDER = List.of("authority", "reference", "date");
    private static final String PSEUDONYMS = "pseudonyms";

    private final Api api;
    private final Brought<Identified> brought = new Brought<>();

    IdentificationController(Api api) {
        this.api = api;
    }

    @GetMapping
    String form(@PathVariable UUID export, Model page) {
        page.addAttribute("export", export);
        return "console/export/identify";
    }

    /** Answered by a page of its own, so that no address leads to the names. */
    @PostMapping
    String identify(
            @PathVariable UUID export,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            HttpSession session,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("export", export);
        try {
            page.addAttribute(
                    "identified",
                    brought.by(
                            session.getId(),
                            once,
                            () -> api.make(officer, Identified.class, IDENTIFY, body(form), officer.here(), export)));
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            return "console/export/identify";
        }
        return "console/export/identified";
    }

    /** Pseudonyms are written one after the other, however they are parted. */
    private static Map<String, Object> body(MultiValueMap<String, String> form) {
        Map<String, Object> body = Said.in(form).texts(ORDER).body();
        body.put(
                PSEUDONYMS,
                Stream.of(Objects.requireNonNullElse(form.getFirst(PSEUDONYMS), "")
                                .split("[\\s,;]+"))
                        .filter(one -> !one.isEmpty())
                        .toList());
        return body;
    }
}
