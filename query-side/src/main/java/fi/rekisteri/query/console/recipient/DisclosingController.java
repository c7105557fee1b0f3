package fi.rekisteri.query.console.recipient;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Said;
import fi.rekisteri.query.recipient.Recipient;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a person's data go to a recipient, and hands it out: two acts, as in the interface. */
@Page
@RequestMapping("/console/people/{id}/disclosures")
class DisclosingController {
    private static final String PERSON = "/registers/{register}/customers/{id}";
    private static final List<String> TEXTS =
            List.of("recipient", "ground", "reason", "country", "safeguard", "necessity");

    private final Api api;

    DisclosingController(Api api) {
        this.api = api;
    }

    @GetMapping("/new")
    String form(@PathVariable UUID id, Officer officer, Model page) {
        return form(List.of(), id, officer, page);
    }

    /** @param out whether it leaves the EU and EEA, which is another act */
    @PostMapping
    String disclose(
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "false") boolean out,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Api.Order order = new Api.Order(
                PERSON + (out ? "/transfers" : "/disclosures"),
                Said.in(form)
                        .texts(out ? TEXTS : TEXTS.subList(0, 3))
                        .lists("fields")
                        .body(),
                once.toString(),
                null);
        try {
            next.addFlashAttribute(
                    "disclosed",
                    api.order(officer, Disclosed.class, order, officer.here(), id)
                            .disclosure());
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            return form(form.getOrDefault("fields", List.of()), id, officer, page);
        }
        officer.goesOn(next);
        return "redirect:/console/people/" + id + "/disclosures";
    }

    /** For the recipient: exactly what was disclosed, as it is now. On record each time. */
    @GetMapping("/{disclosure}/file")
    ResponseEntity<byte[]> handOut(@PathVariable UUID id, @PathVariable UUID disclosure, Officer officer) {
        byte[] data = api.fetch(
                        officer,
                        MediaType.APPLICATION_JSON,
                        PERSON + "/disclosures/{disclosure}/data",
                        officer.here(),
                        id,
                        disclosure)
                .getBody();
        String name = "disclosure-" + disclosure.toString().substring(0, 8) + ".json";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(data);
    }

    private String form(List<String> chosen, UUID id, Officer officer, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("chosen", chosen);
        page.addAttribute(
                "recipients",
                api.ask(officer, Recipient.RecipientList.class, "/registers/{register}/recipients", officer.here())
                        .open());
        return "console/recipient/disclose";
    }

    /** @param disclosure by which the recipient is told of later changes */
    record Disclosed(UUID disclosure) {}
}
