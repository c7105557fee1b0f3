package fi.rekisteri.query.console.person;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what an officer's form asks. Every form carries a key of its own, so that a double click acts once. */
@Page
class DeedsController {
    private final Api api;
    private final PersonPages people;

    DeedsController(Api api, PersonPages people) {
        this.api = api;
        this.people = people;
    }

    /** The acts that are not about the values of the record. */
    @GetMapping("/console/people/{id}/more")
    String more(@PathVariable UUID id, Officer officer, @ModelAttribute("notice") Labels notice, Model page) {
        return people.open(id, officer, notice, page, "console/person/more");
    }

    /**
     * @param item the hold it is about, where it is about one
     * @param once tells this form from another
     * @param version of the record the officer saw
     */
    @PostMapping("/console/people/{id}/{deed}")
    String act(
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            @ModelAttribute("notice") Labels notice,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Deed asked = Deed.of(deed).orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        Api.Order order = new Api.Order(asked.address(), asked.body(form.toSingleValueMap()), once.toString(), version);
        try {
            api.tell(officer, order, officer.here(), id, item == null ? "" : item);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("deed", asked.word());
            page.addAttribute("item", item);
            return people.open(id, officer, notice, page, asked.view());
        }
        next.addFlashAttribute("done", asked.word());
        officer.goesOn(next);
        return "redirect:/console/people/" + id;
    }
}
