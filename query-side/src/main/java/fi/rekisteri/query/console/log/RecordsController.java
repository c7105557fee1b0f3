package fi.rekisteri.query.console.log;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.person.HistoryFilter;
import fi.rekisteri.query.console.person.Timeline;
import fi.rekisteri.query.history.History;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was done on the register, refusals that concern nobody included. Everybody named on a page gets a record of it. */
@Page
class RecordsController {
    private static final String LOG = "/registers/{register}/log?limit=50";

    private final Api api;
    private final MessageSource words;

    RecordsController(Api api, MessageSource words) {
        this.api = api;
        this.words = words;
    }

    @GetMapping("/console/exports/log/records")
    String records(
            @RequestParam(required = false) @Nullable String processing,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Long before,
            Officer officer,
            Model page) {
        HistoryFilter filter = HistoryFilter.of(processing, outcome, by);
        History history = api.ask(officer, History.class, LOG + filter.query(before), officer.here());
        page.addAttribute("filter", filter.words());
        page.addAttribute("kinds", HistoryFilter.KINDS);
        page.addAttribute("who", HistoryFilter.WHO);
        Timeline timeline = new Timeline(history, words, officer.language());
        page.addAttribute("timeline", timeline);
        page.addAttribute("days", days(timeline));
        return "console/log/records";
    }

    private static Map<LocalDate, List<Deeds>> days(Timeline timeline) {
        Map<LocalDate, List<Deeds>> days = new LinkedHashMap<>();
        timeline.days().forEach((day, records) -> days.put(day, Deeds.of(records)));
        return days;
    }
}
