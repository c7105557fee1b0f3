package fi.rekisteri.query.console.export;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Once;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exports: ordered, watched, looked at by the verifier, taken home. */
@Page
@RequestMapping("/console/exports")
class ExportsController implements Place {
    private static final String ALL = "/registers/{register}/exports";
    private static final String ONE = ALL + "/{export}";
    private static final String LOOK = ONE + "/verification";
    private static final String PAUSE_SECONDS = "3";

    private final Api api;
    private final Clock clock;

    ExportsController(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(50, "nav.exports", "/console/exports", List.of("privacy-officer", "regulator"));
    }

    @GetMapping
    String all(Officer officer, Model page) {
        page.addAttribute("shelf", api.ask(officer, MadeExport.Shelf.class, ALL, officer.here()));
        return "console/export/all";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable UUID subject, Model page) {
        return form(List.of(), page.addAttribute("subject", subject));
    }

    @PostMapping
    String order(
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            HttpSession session,
            Model page,
            HttpServletResponse response) {
        try {
            UUID made = Once.of(session, once, () -> make(officer, form));
            return "redirect:/console/exports/" + made;
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            return form(form.getOrDefault("kinds", List.of()), page);
        }
    }

    /** @param watch that the officer wants the page to look again by itself */
    @GetMapping("/{export}")
    String one(
            @PathVariable UUID export,
            @RequestParam(required = false) @Nullable String watch,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        MadeExport made = api.ask(officer, MadeExport.class, ONE, officer.here(), export);
        Look look = made.ready() ? api.ask(officer, Look.class, LOOK, officer.here(), export) : null;
        boolean watching = watch != null && (made.unfinished() || look != null && look.unfinished());
        if (watching) {
            response.setHeader("Refresh", PAUSE_SECONDS);
        }
        page.addAttribute("watching", watching);
        page.addAttribute("made", made);
        if (look != null) {
            page.addAttribute("keys", keys(officer, made));
            page.addAttribute("look", look);
            page.addAttribute("slow", look.slow(clock.instant()));
        }
        return "console/export/one";
    }

    @GetMapping("/{export}/file")
    void file(@PathVariable UUID export, Officer officer, HttpServletResponse response) {
        api.pass(officer, response, ONE + "/file", officer.here(), export);
    }

    /** Asked by one form, however often it is sent. */
    @PostMapping("/{export}/verification")
    String look(@PathVariable UUID export, @RequestParam UUID once, Officer officer, HttpSession session) {
        Once.of(session, once, () -> {
            api.make(officer, Look.class, LOOK, Map.of(), officer.here(), export);
            return export;
        });
        return "redirect:/console/exports/" + export + "#look";
    }

    @PostMapping("/{export}/deletion")
    String delete(@PathVariable UUID export, Officer officer, RedirectAttributes next) {
        api.unmake(officer, ONE, officer.here(), export);
        next.addFlashAttribute("done", "export");
        return "redirect:/console/exports/" + export;
    }

    private UUID make(Officer officer, MultiValueMap<String, String> form) {
        return api.make(officer, MadeExport.class, ALL, Wish.of(form), officer.here())
                .export();
    }

    private List<String> keys(Officer officer, MadeExport made) {
        return api.ask(officer, LogKeys.class, "/registers/{register}/notice", officer.here())
                .of(made.origin());
    }

    private static String form(List<String> chosen, Model page) {
        page.addAttribute("kinds", Wish.KINDS);
        page.addAttribute("chosen", chosen);
        return "console/export/new";
    }
}
