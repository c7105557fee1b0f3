package fi.rekisteri.query.console.listing;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import fi.rekisteri.query.recipient.Recipient;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists, made for the purpose that the officer works for: for the controller itself, or for a recipient. */
@Page
@RequestMapping("/console/lists")
class ListsController implements Place {
    private static final String LISTS = "/registers/{register}/customer-lists?language={language}";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final Api api;
    private final MadeLists made;

    ListsController(Api api, MadeLists made) {
        this.api = api;
        this.made = made;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(55, "nav.lists", "/console/lists", List.of("privacy-officer", "back-office"));
    }

    @GetMapping
    String form(Officer officer, Model page) {
        page.addAttribute(
                "recipients",
                api.ask(officer, Recipient.RecipientList.class, "/registers/{register}/recipients", officer.here())
                        .open());
        return "console/listing/lists";
    }

    /**
     * @param once tells this form from another
     * @param given also to whom it goes and on which ground, where it is a disclosure
     * @return the page again where the list is refused; null once it is on its way
     */
    @PostMapping
    @Nullable
    String make(
            @RequestParam String form,
            @RequestParam String language,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> given,
            Officer officer,
            HttpSession session,
            Model page,
            HttpServletResponse response)
            throws IOException {
        MediaType wanted = form.equals("pdf") ? MediaType.APPLICATION_PDF : CSV;
        List<Object> variables = new ArrayList<>(List.of(officer.here(), language));
        String path = LISTS + disclosed(given, variables);
        try {
            boolean handed = made.give(
                    new MadeLists.Form(session.getId(), once.toString()),
                    response,
                    file -> api.makeFile(officer, wanted, file, path, variables.toArray()));
            return handed ? null : sentAlready(officer, page, response);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, given, page, response);
            return form(officer, page);
        }
    }

    /** @param variables those of the query are added */
    private static String disclosed(MultiValueMap<String, String> given, List<Object> variables) {
        StringBuilder query = new StringBuilder();
        for (String name : List.of("recipient", "ground")) {
            String value = given.getFirst(name);
            if (value != null && !value.isBlank()) {
                query.append('&').append(name).append("={").append(name).append('}');
                variables.add(value);
            }
        }
        return query.toString();
    }

    private String sentAlready(Officer officer, Model page, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        page.addAttribute("sentAlready", true);
        return form(officer, page);
    }
}
