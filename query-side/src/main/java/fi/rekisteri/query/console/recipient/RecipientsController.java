package fi.rekisteri.query.console.recipient;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import fi.rekisteri.query.console.Said;
import fi.rekisteri.query.disclosure.Disclosure;
import fi.rekisteri.query.recipient.Recipient;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recipients and sources by name: who they are, and what each got. */
@Page
@RequestMapping("/console/recipients")
class RecipientsController implements Place {
    private static final String ALL = "/registers/{register}/recipients";
    private static final String ONE = ALL + "/{recipient}";
    private static final List<String> TEXTS = List.of("category", "name", "country", "told", "address", "secret");

    private final Api api;

    RecipientsController(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(30, "nav.recipients", "/console/recipients", List.of("privacy-officer", "register-owner"));
    }

    @GetMapping
    String all(Officer officer, Model page) {
        page.addAttribute("recipients", known(officer));
        return "console/recipient/all";
    }

    @GetMapping("/new")
    String form(Model page) {
        page.addAttribute("chosen", List.of());
        return "console/recipient/new";
    }

    @PostMapping
    String register(
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            api.tell(officer, order(ALL, once, body(form)), officer.here());
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("chosen", form.getOrDefault("sources", List.of()));
            return "console/recipient/new";
        }
        next.addFlashAttribute("done", "registered");
        return "redirect:/console/recipients";
    }

    @GetMapping("/{recipient}")
    String one(
            @PathVariable UUID recipient,
            @RequestParam(required = false) @Nullable Long before,
            Officer officer,
            Model page) {
        return show(recipient, before, officer, page);
    }

    @PostMapping("/{recipient}/changes")
    String change(
            @PathVariable UUID recipient,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            api.tell(officer, order(ONE + "/changes", once, body(form)), officer.here(), recipient);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("chosen", form.getOrDefault("sources", List.of()));
            return show(recipient, null, officer, page);
        }
        next.addFlashAttribute("done", "changed");
        return "redirect:/console/recipients/" + recipient;
    }

    @PostMapping("/{recipient}/retirement")
    String retire(@PathVariable UUID recipient, @RequestParam UUID once, Officer officer, RedirectAttributes next) {
        api.tell(officer, order(ONE + "/retirement", once, Map.of()), officer.here(), recipient);
        next.addFlashAttribute("done", "retired");
        return "redirect:/console/recipients/" + recipient;
    }

    private String show(UUID id, @Nullable Long before, Officer officer, Model page) {
        Recipient recipient = known(officer).stream()
                .filter(one -> one.recipient().equals(id))
                .findFirst()
                .orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        page.addAttribute("recipient", recipient);
        if (!page.containsAttribute("chosen")) {
            page.addAttribute("chosen", recipient.sources());
        }
        if (officer.rolesHere().contains("privacy-officer")) {
            page.addAttribute("got", got(id, before, officer));
        }
        return "console/recipient/one";
    }

    private Disclosure.DisclosureList got(UUID id, @Nullable Long before, Officer officer) {
        return before == null
                ? api.ask(officer, Disclosure.DisclosureList.class, ONE + "/disclosures", officer.here(), id)
                : api.ask(
                        officer,
                        Disclosure.DisclosureList.class,
                        ONE + "/disclosures?before={before}",
                        officer.here(),
                        id,
                        before);
    }

    private List<Recipient> known(Officer officer) {
        return api.ask(officer, Recipient.RecipientList.class, ALL, officer.here())
                .recipients();
    }

    private static Map<String, Object> body(MultiValueMap<String, String> form) {
        return Said.in(form).texts(TEXTS).lists("sources").body();
    }

    private static Api.Order order(String path, UUID once, Map<String, Object> body) {
        return new Api.Order(path, body, once.toString(), null);
    }
}
