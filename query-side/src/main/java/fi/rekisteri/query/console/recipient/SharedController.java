package fi.rekisteri.query.console.recipient;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.disclosure.Disclosure;
import fi.rekisteri.query.notification.Notification;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** To whom a person's data went, and who of them was told of changes; also of somebody erased. */
@Page
class SharedController {
    private static final String PERSON = "/registers/{register}/customers/{id}";

    private final Api api;

    SharedController(Api api) {
        this.api = api;
    }

    @GetMapping("/console/people/{id}/disclosures")
    String shared(@PathVariable UUID id, Officer officer, Model page) {
        page.addAttribute("id", id);
        page.addAttribute(
                "shared",
                api.ask(officer, Disclosure.DisclosureList.class, PERSON + "/disclosures", officer.here(), id));
        page.addAttribute(
                "told",
                api.ask(officer, Notification.NotificationList.class, PERSON + "/notifications", officer.here(), id));
        return "console/recipient/shared";
    }
}
