package fi.rekisteri.query.console.statistics;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What survives of people who were anonymised, for reading. */
@Page
class StatisticsController {
    private final Api api;

    StatisticsController(Api api) {
        this.api = api;
    }

    @GetMapping("/console/statistics")
    String statistics(Officer officer, Model page) {
        page.addAttribute(
                "counted", api.ask(officer, Counted.class, "/registers/{register}/statistics", officer.here()));
        return "console/statistics/statistics";
    }
}
