package fi.rekisteri.query.console.retention;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Stream;
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

/** What somebody must look at, and what was done about it. */
@Page
@RequestMapping("/console/retention/reviews")
class DutiesController {
    private static final String QUESTION = "/registers/{register}/retention/reviews?skip={skip}&limit=50";

    private final Api api;

    DutiesController(Api api) {
        this.api = api;
    }

    @GetMapping
    String reviews(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        try {
            show(officer, new Wanted(by, kind, skip), page);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
        }
        return "console/retention/reviews";
    }

    /** @param item the hold, or the document, where it is about one */
    @PostMapping("/{customer}/{care}")
    String care(
            @PathVariable UUID customer,
            @PathVariable String care,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Care asked = Care.of(care).findFirst().orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        Api.Order order = new Api.Order(
                asked.address(), Said.in(form).texts(asked.members()).body(), once.toString(), null);
        Object[] variables = Stream.of(officer.here(), customer, item)
                .filter(each -> each != null)
                .toArray();
        try {
            api.tell(officer, order, variables);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            show(officer, new Wanted(by, kind, 0), page);
            return "console/retention/reviews";
        }
        next.addFlashAttribute("done", asked.word());
        next.addAttribute("by", by);
        next.addAttribute("kind", kind);
        return "redirect:/console/retention/reviews";
    }

    /** What is asked for, as the address has it. Templates call what is public. */
    public record Wanted(String by, String kind, int skip) {}

    private void show(Officer officer, Wanted wanted, Model page) {
        page.addAttribute("kinds", Care.words());
        page.addAttribute("wanted", wanted);
        page.addAttribute("duties", ask(officer, wanted));
    }

    private Duties ask(Officer officer, Wanted wanted) {
        String question = QUESTION
                + (wanted.by().isEmpty() ? "{by}" : "&by={by}")
                + (wanted.kind().isEmpty() ? "{kind}" : "&kind={kind}");
        return api.ask(officer, Duties.class, question, officer.here(), wanted.skip(), wanted.by(), wanted.kind());
    }
}
