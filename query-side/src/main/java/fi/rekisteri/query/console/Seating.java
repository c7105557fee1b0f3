package fi.rekisteri.query.console;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of a seated officer knows: the notice, and on whose behalf and in spite of what it was opened. */
@ControllerAdvice(annotations = Page.class)
@ConditionalOnProperty("rekisteri.console.issuer")
class Seating {
    private final Notices notices;

    Seating(Notices notices) {
        this.notices = notices;
    }

    /** @throws Officer.Unseated before a register and a purpose were chosen */
    @ModelAttribute
    void seated(Officer officer, Model page) {
        officer.seated();
        page.addAttribute("notice", notices.inForce(officer));
        page.addAttribute("serving", officer.request());
        page.addAttribute("exception", officer.exception());
    }
}
