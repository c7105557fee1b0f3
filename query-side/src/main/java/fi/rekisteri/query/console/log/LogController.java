package fi.rekisteri.query.console.log;

import fi.rekisteri.query.console.Notices;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the log stands. */
@Page
class LogController {
    private final LogBook log;
    private final Notices notices;

    LogController(LogBook log, Notices notices) {
        this.log = log;
        this.notices = notices;
    }

    @GetMapping("/console/exports/log")
    String standing(Officer officer, Model page) {
        officer.seated();
        page.addAttribute("notice", notices.inForce(officer));
        page.addAttribute("standing", log.of(officer));
        return "console/log/log";
    }
}
