package fi.rekisteri.query.console.request;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import fi.rekisteri.query.history.History;
import fi.rekisteri.query.request.DataRequest;
import fi.rekisteri.query.request.RequestDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The request desk, taking a request down, and its steps. */
@Page
@RequestMapping("/console/requests")
class RequestsController implements Place {
    private static final List<String> CHANNELS = List.of("letter", "email", "phone", "web", "in-person");

    private final Api api;

    RequestsController(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(10, "nav.requests", "/console/requests", List.of("privacy-officer"));
    }

    @ModelAttribute("channels")
    List<String> channels() {
        return CHANNELS;
    }

    @GetMapping
    String desk(@RequestParam(defaultValue = "open") String state, Officer officer, Model page) {
        String wanted = state.equals("closed") ? "closed" : "open";
        page.addAttribute("state", wanted);
        page.addAttribute(
                "desk",
                api.ask(
                        officer,
                        RequestDesk.class,
                        "/registers/{register}/requests?limit=100&state={state}",
                        officer.here(),
                        wanted));
        return "console/request/desk";
    }

    /** @param customer whose request it is, when that is known already */
    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable UUID customer, Model page) {
        page.addAttribute("customer", customer);
        page.addAttribute("rights", Intake.RIGHTS);
        return "console/request/new";
    }

    @PostMapping
    String receive(
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        Api.Order order = new Api.Order("/registers/{register}/requests", Intake.body(form), once.toString(), null);
        try {
            return "redirect:/console/requests/"
                    + api.order(officer, Received.class, order, officer.here()).request();
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("asked", form.getOrDefault("right", List.of()));
            String customer = form.getFirst("customer");
            return blank(customer == null || customer.isBlank() ? null : UUID.fromString(customer), page);
        }
    }

    @GetMapping("/{id}")
    String request(@PathVariable UUID id, Officer officer, @ModelAttribute("notice") Labels notice, Model page) {
        DataRequest told =
                api.ask(officer, DataRequest.class, "/registers/{register}/requests/{request}", officer.here(), id);
        page.addAttribute("page", new RequestPage(told, notice));
        page.addAttribute(
                "made",
                told.needs().stream().anyMatch(need -> need.need().equals("deliver-answer"))
                        ? made(told, officer)
                        : List.of());
        return "console/request/request";
    }

    /** What was made under the request already, the newest first. */
    private List<RequestPage.Made> made(DataRequest told, Officer officer) {
        if (told.customer() == null) {
            return List.of();
        }
        History history = api.ask(
                officer.serving(told.request()),
                History.class,
                "/registers/{register}/customers/{id}/history?processing=inform&limit=200",
                officer.here(),
                told.customer());
        return RequestPage.Made.under(told, history);
    }

    /** @param once tells this form from another */
    @PostMapping("/{id}/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            @ModelAttribute("notice") Labels notice,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Step taken = Step.of(step).orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        try {
            Api.Order order = new Api.Order(taken.address(), taken.body(form), once.toString(), null);
            api.tell(officer.serving(id), order, officer.here(), id);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("step", taken.word());
            return request(id, officer, notice, page);
        }
        next.addFlashAttribute("done", taken.word());
        return "redirect:/console/requests/" + id;
    }

    record Received(UUID request) {}
}
