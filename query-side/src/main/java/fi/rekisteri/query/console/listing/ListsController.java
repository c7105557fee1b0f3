package fi.rekisteri.query.console.listing;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists, made for the purpose that the officer works for. */
@Page
@RequestMapping("/console/lists")
class ListsController implements Place {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final Api api;

    ListsController(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(55, "nav.lists", "/console/lists", List.of("privacy-officer", "back-office"));
    }

    @GetMapping
    String form() {
        return "console/listing/lists";
    }

    /** @return the page again where the list is refused; null once it is on its way */
    @PostMapping
    @Nullable
    String make(
            @RequestParam String form,
            @RequestParam String language,
            @RequestParam MultiValueMap<String, String> given,
            Officer officer,
            Model page,
            HttpServletResponse response) {
        MediaType wanted = form.equals("pdf") ? MediaType.APPLICATION_PDF : CSV;
        try {
            api.makeFile(
                    officer,
                    response,
                    wanted,
                    "/registers/{register}/customer-lists?language={language}",
                    officer.here(),
                    language);
            return null;
        } catch (Api.Refusal refusal) {
            Again.with(refusal, given, page, response);
            return "console/listing/lists";
        }
    }
}
