package fi.rekisteri.query.console.incident;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Said;
import fi.rekisteri.query.exposure.ExposurePage;
import fi.rekisteri.query.exposure.ExposureSummary;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose data was reached. First what it comes to, with nobody shown; people only when they are asked for. */
@Page
@RequestMapping("/console/incidents/{incident}/exposure")
class ExposureController {
    private static final String PEOPLE = "/registers/{register}/exposures";
    private static final String SUMMARY = PEOPLE + "/summary";
    private static final List<String> MEANS = List.of("account", "recipient", "disclosure", "export");

    private final Api api;

    ExposureController(Api api) {
        this.api = api;
    }

    /**
     * @param by which means, {@code id} which one of them
     * @param people that the people are to be shown, after whom
     */
    @GetMapping
    String ask(
            @PathVariable UUID incident,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String people,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("incident", incident);
        page.addAttribute("means", MEANS);
        page.addAttribute("given", form.toSingleValueMap());
        if (!id.isBlank()) {
            Map<String, Object> period = Said.in(form).moments("from", "to").body();
            String question = "?" + (MEANS.contains(by) ? by : MEANS.getFirst()) + "={id}&from={from}"
                    + (period.containsKey("to") ? "&to={to}" : "{to}");
            Object[] asked = {
                officer.here(), id.strip(), period.getOrDefault("from", ""), period.getOrDefault("to", ""), people
            };
            try {
                page.addAttribute("sum", api.ask(officer, ExposureSummary.class, SUMMARY + question, asked));
                if (!people.isEmpty()) {
                    String after = people.equals("shown") ? "" : "&after={after}";
                    page.addAttribute("people", api.ask(officer, ExposurePage.class, PEOPLE + question + after, asked));
                }
            } catch (Api.Refusal refusal) {
                Again.with(refusal, form, page, response);
            }
        }
        return "console/incident/exposure";
    }
}
