package fi.rekisteri.query.console.incident;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import fi.rekisteri.query.console.Said;
import fi.rekisteri.query.incident.Incident;
import fi.rekisteri.query.incident.Incidents;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of breaches: opened, kept, decided on, closed. */
@Page
@RequestMapping("/console/incidents")
class IncidentsController implements Place {
    private static final String ALL = "/registers/{register}/incidents";

    private final Api api;

    IncidentsController(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(70, "nav.incidents", "/console/incidents", List.of("privacy-officer", "register-owner"));
    }

    @GetMapping
    String all(Officer officer, Model page) {
        page.addAttribute(
                "incidents",
                api.ask(officer, Incidents.class, ALL, officer.here()).incidents());
        return "console/incident/all";
    }

    @GetMapping("/new")
    String form(Model page) {
        page.addAttribute("chosen", List.of());
        return "console/incident/new";
    }

    @PostMapping
    String open(
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        Map<String, Object> body = Said.in(form)
                .texts(List.of("description"))
                .moments("noticedAt")
                .lists("kinds")
                .body();
        try {
            Opened opened =
                    api.order(officer, Opened.class, new Api.Order(ALL, body, once.toString(), null), officer.here());
            return "redirect:/console/incidents/" + opened.incident();
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("chosen", form.getOrDefault("kinds", List.of()));
            return "console/incident/new";
        }
    }

    @GetMapping("/{incident}")
    String one(@PathVariable UUID incident, Officer officer, Model page) {
        return show(incident, officer, page);
    }

    @PostMapping("/{incident}/{step}")
    String take(
            @PathVariable UUID incident,
            @PathVariable String step,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Step taken = Step.of(step).findFirst().orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        Api.Order order = new Api.Order(taken.address(), taken.body(form), once.toString(), null);
        try {
            api.tell(officer, order, officer.here(), incident);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("tried", taken.word());
            return show(incident, officer, page);
        }
        next.addFlashAttribute("done", taken.word());
        return "redirect:/console/incidents/" + incident;
    }

    private String show(UUID incident, Officer officer, Model page) {
        page.addAttribute("file", api.ask(officer, Incident.class, ALL + "/{incident}", officer.here(), incident));
        return "console/incident/one";
    }

    record Opened(UUID incident) {}
}
