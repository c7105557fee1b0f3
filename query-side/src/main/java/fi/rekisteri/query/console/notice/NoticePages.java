package fi.rekisteri.query.console.notice;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the notice, and what differs between two of them. */
@Page
class NoticePages implements Place {
    private static final String IN_FORCE = "/registers/{register}/notice";

    private final Api api;

    NoticePages(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(60, "nav.notice", "/console/notice", List.of());
    }

    /** Without numbers: the two newest. */
    @GetMapping("/console/notice")
    String versions(
            @RequestParam(required = false) @Nullable Integer older,
            @RequestParam(required = false) @Nullable Integer newer,
            Officer officer,
            Model page) {
        List<Edition.Version> versions =
                api.ask(officer, Edition.class, IN_FORCE, officer.here()).versions();
        page.addAttribute("versions", versions);
        page.addAttribute("owner", officer.rolesHere().contains("register-owner"));
        if (versions.size() > 1) {
            int left = older == null ? versions.get(1).version() : older;
            int right = newer == null ? versions.getFirst().version() : newer;
            page.addAttribute(
                    "compared",
                    Comparison.of(
                            edition(officer, left),
                            edition(officer, right),
                            officer.language().getLanguage()));
        }
        return "console/notice/versions";
    }

    private Edition edition(Officer officer, int version) {
        return api.ask(officer, Edition.class, IN_FORCE + "/versions/{version}", officer.here(), version);
    }
}
