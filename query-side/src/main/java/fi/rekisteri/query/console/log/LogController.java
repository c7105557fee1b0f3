package fi.rekisteri.query.console.log;

import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the log stands. */
@Page
class LogController {
    private final LogBook log;

    LogController(LogBook log) {
        this.log = log;
    }

    @GetMapping("/console/exports/log")
    String standing(Officer officer, Model page) {
        page.addAttribute("standing", log.of(officer));
        return "console/log/log";
    }
}
