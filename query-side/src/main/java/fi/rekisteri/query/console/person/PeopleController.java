package fi.rekisteri.query.console.person;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import fi.rekisteri.query.history.History;
import fi.rekisteri.query.history.HistorySummary;
import fi.rekisteri.query.search.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a person, and reading what is held and what was done. */
@Page
@RequestMapping("/console/people")
class PeopleController implements Place {
    private static final String HISTORY = "/registers/{register}/customers/{id}/history";
    private static final List<String> CRITERIA = List.of("namePrefix", "customerNumber", "email", "phone");

    private final Api api;
    private final PersonPages people;
    private final MessageSource words;

    PeopleController(Api api, PersonPages people, MessageSource words) {
        this.api = api;
        this.people = people;
        this.words = words;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(20, "nav.people", "/console/people", List.of());
    }

    @GetMapping
    String form() {
        return "console/person/find";
    }

    /** A form that is posted: what is looked for stands in no address of the browser. */
    @PostMapping
    String find(@RequestParam String by, @RequestParam String what, Officer officer, Model page) {
        String criterion = CRITERIA.contains(by) ? by : CRITERIA.getFirst();
        page.addAttribute("by", criterion);
        page.addAttribute("what", what);
        if (!what.isBlank()) {
            page.addAttribute(
                    "found",
                    api.askUnseen(
                            officer,
                            Found.class,
                            Map.of(criterion, what.strip()),
                            "/registers/{register}/customers/search",
                            officer.here()));
        }
        return "console/person/find";
    }

    @GetMapping("/{id}")
    String person(@PathVariable UUID id, Officer officer, @ModelAttribute("notice") Labels notice, Model page) {
        return people.open(id, officer, notice, page, "console/person/person");
    }

    /** What an erasure would do, before it is done. */
    @GetMapping("/{id}/erasure")
    String erasure(@PathVariable UUID id, Officer officer, @ModelAttribute("notice") Labels notice, Model page) {
        return people.open(id, officer, notice, page, "console/person/erasure");
    }

    /** What anonymising would do, before it is done. */
    @GetMapping("/{id}/anonymisation")
    String anonymisation(@PathVariable UUID id, Officer officer, @ModelAttribute("notice") Labels notice, Model page) {
        return people.open(id, officer, notice, page, "console/person/anonymisation");
    }

    @GetMapping("/{id}/history")
    String history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String processing,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Long before,
            Officer officer,
            Model page) {
        HistoryFilter filter = HistoryFilter.of(processing, outcome, by).between(from, until);
        if (before == null) {
            page.addAttribute("picture", picture(id, officer));
        }
        History history =
                api.ask(officer, History.class, HISTORY + "?limit=50" + filter.query(before), officer.here(), id);
        page.addAttribute("id", id);
        page.addAttribute("filter", filter.words());
        page.addAttribute("kinds", HistoryFilter.KINDS);
        page.addAttribute("who", HistoryFilter.WHO);
        page.addAttribute("timeline", new Timeline(history, words, officer.language()));
        return "console/person/history";
    }

    private Picture picture(UUID id, Officer officer) {
        return new Picture(api.ask(officer, HistorySummary.class, HISTORY + "/summary", officer.here(), id));
    }
}
