package fi.rekisteri.query.console.request;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Said;
import fi.rekisteri.query.request.DataRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever asks is told who of the staff was behind one entry: first decided with reasons, then told, each on record. */
@Page
@RequestMapping("/console/requests/{id}/staff")
class StaffController {
    private static final String REQUEST = "/registers/{register}/requests/{request}";
    private static final String EXTRACT = "/registers/{register}/customers/{customer}/extract";
    private static final String ENTRY = EXTRACT + "/{entry}";
    private static final String NAMING = ENTRY + "/naming";
    private static final int AT_ONCE = 50;

    private final Api api;

    StaffController(Api api) {
        this.api = api;
    }

    /** @param from position of the first entry that is shown */
    @GetMapping
    String entries(@PathVariable UUID id, @RequestParam(defaultValue = "0") long from, Officer officer, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("extract", extract(officer.serving(id), asker(id, officer), from, AT_ONCE));
        return "console/request/staff";
    }

    @GetMapping("/{entry}")
    String entry(@PathVariable UUID id, @PathVariable long entry, Officer officer, Model page) {
        return entry(id, asker(id, officer), entry, officer, page);
    }

    /** @param once tells this form from another */
    @PostMapping("/{entry}")
    String decide(
            @PathVariable UUID id,
            @PathVariable long entry,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        UUID asker = asker(id, officer);
        Object decision =
                Said.in(form).texts(List.of("ground", "askedBy", "reason")).body();
        try {
            Api.Order order = new Api.Order(NAMING, decision, once.toString(), null);
            api.tell(officer.serving(id), order, officer.here(), asker, entry);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            return entry(id, asker, entry, officer, page);
        }
        next.addFlashAttribute("done", true);
        return "redirect:/console/requests/" + id + "/staff/" + entry;
    }

    @GetMapping("/{entry}/name")
    String name(
            @PathVariable UUID id,
            @PathVariable long entry,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        UUID asker = asker(id, officer);
        try {
            page.addAttribute(
                    "staff",
                    api.ask(officer.serving(id), StaffName.class, ENTRY + "/name", officer.here(), asker, entry));
        } catch (Api.Refusal refusal) {
            Again.with(refusal, new LinkedMultiValueMap<>(), page, response);
        }
        return entry(id, asker, entry, officer, page);
    }

    private String entry(UUID id, UUID asker, long entry, Officer officer, Model page) {
        LogExtract.Entry told = extract(officer.serving(id), asker, entry, 1).ofStaff().stream()
                .filter(one -> one.entry() == entry)
                .findFirst()
                .orElseThrow(StaffController::nothingThere);
        page.addAttribute("id", id);
        page.addAttribute("entry", told);
        if (!page.containsAttribute("staff")) {
            page.addAttribute(
                    "decided",
                    api.ask(officer.serving(id), StaffNaming.class, NAMING, officer.here(), asker, entry)
                            .decided());
        }
        return "console/request/staff-entry";
    }

    private LogExtract extract(Officer officer, UUID asker, long from, int entries) {
        return api.ask(
                officer,
                LogExtract.class,
                EXTRACT + "?after={after}&limit={limit}",
                officer.here(),
                asker,
                Math.max(from, 0) - 1,
                entries);
    }

    private UUID asker(UUID id, Officer officer) {
        UUID asker =
                api.ask(officer, DataRequest.class, REQUEST, officer.here(), id).customer();
        if (asker == null) {
            throw nothingThere();
        }
        return asker;
    }

    private static Api.Refusal nothingThere() {
        return new Api.Refusal(HttpStatus.NOT_FOUND.value(), null);
    }
}
