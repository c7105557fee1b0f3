package fi.rekisteri.query.console.help;

import fi.rekisteri.query.console.FrontPage;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Notices;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Place;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the console's words mean. */
@FrontPage
class HelpController implements Place {
    private static final List<String> GLOSSARY = List.of(
            "purpose",
            "record",
            "refusal",
            "restriction",
            "objection",
            "hold",
            "erasure",
            "anonymise",
            "withhold",
            "naming",
            "identification");

    private final Notices notices;

    HelpController(Notices notices) {
        this.notices = notices;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(90, "nav.help", "/console/help", List.of());
    }

    @GetMapping("/console/help")
    String help(Officer officer, Model page) {
        page.addAttribute("notice", officer.register() == null ? null : notices.inForce(officer));
        page.addAttribute("words", GLOSSARY);
        return "console/help/help";
    }
}
