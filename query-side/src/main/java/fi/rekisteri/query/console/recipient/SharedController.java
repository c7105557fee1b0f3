package fi.rekisteri.query.console.recipient;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Notices;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.disclosure.Disclosure;
import fi.rekisteri.query.notification.Notification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom a person's data went, and who of them was told of changes; also of somebody erased. */
@Page
class SharedController {
    private static final String PERSON = "/registers/{register}/customers/{id}";

    private final Api api;
    private final Notices notices;

    SharedController(Api api, Notices notices) {
        this.api = api;
        this.notices = notices;
    }

    @ModelAttribute("notice")
    Labels notice(Officer officer) {
        officer.seated();
        return notices.inForce(officer);
    }

    /** {@code request} and {@code exception}: with which the person's other pages were opened, and will be. */
    @GetMapping("/console/people/{id}/disclosures")
    String shared(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(required = false) @Nullable String exception,
            Officer signedIn,
            Model page) {
        Officer officer = signedIn.serving(request).despiteRestriction(exception);
        page.addAttribute("id", id);
        page.addAttribute("serving", request);
        page.addAttribute("exception", exception);
        page.addAttribute(
                "shared",
                api.ask(officer, Disclosure.DisclosureList.class, PERSON + "/disclosures", officer.here(), id));
        page.addAttribute(
                "told",
                api.ask(officer, Notification.NotificationList.class, PERSON + "/notifications", officer.here(), id));
        return "console/recipient/shared";
    }
}
