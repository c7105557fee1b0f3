package fi.rekisteri.query.console.retention;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would be erased when. Nobody is shown before a period is asked for. */
@Page
class RetentionController implements Place {
    private static final String QUESTION = "/registers/{register}/retention?from={from}&to={to}&skip={skip}&limit=50";

    private final Api api;

    RetentionController(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(40, "nav.retention", "/console/retention", List.of("privacy-officer", "register-owner"));
    }

    @GetMapping("/console/retention")
    String erasures(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("skip", skip);
        if (!from.isEmpty() || !to.isEmpty()) {
            try {
                page.addAttribute("due", api.ask(officer, DueErasures.class, QUESTION, officer.here(), from, to, skip));
            } catch (Api.Refusal refusal) {
                Again.with(refusal, form, page, response);
            }
        }
        return "console/retention/erasures";
    }
}
