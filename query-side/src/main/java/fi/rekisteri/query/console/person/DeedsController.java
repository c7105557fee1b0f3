package fi.rekisteri.query.console.person;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what an officer's form asks. Every form carries a key of its own, so that a double click acts once. */
@Page
class DeedsController {
    private final Api api;

    DeedsController(Api api) {
        this.api = api;
    }

    /**
     * @param once tells this form from another
     * @param version of the record the officer saw
     */
    @PostMapping("/console/people/{id}/{deed}")
    String act(
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> form,
            Officer officer,
            RedirectAttributes next) {
        Deed asked = Deed.of(deed).orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        Api.Order order = new Api.Order(asked.address(), asked.body(form), once.toString(), version);
        api.tell(officer, order, officer.here(), id);
        next.addFlashAttribute("done", asked.word());
        return "redirect:/console/people/" + id;
    }
}
