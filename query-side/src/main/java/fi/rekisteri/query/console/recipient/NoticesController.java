package fi.rekisteri.query.console.recipient;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Said;
import fi.rekisteri.query.notification.Notification;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notices that nobody has acknowledged, and what an officer hears of them (Art. 19). */
@Page
@RequestMapping("/console/recipients/notices")
class NoticesController {
    private static final String QUESTION = "/registers/{register}/notifications?after={after}";
    private static final String VIEW = "console/recipient/notices";

    private final Api api;

    NoticesController(Api api) {
        this.api = api;
    }

    @GetMapping
    String open(@RequestParam(defaultValue = "-1") long after, Officer officer, Model page) {
        return show(after, officer, page);
    }

    @PostMapping("/{notification}/{chase}")
    String chase(
            @PathVariable UUID notification,
            @PathVariable String chase,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Chase asked =
                Chase.of(chase).findFirst().orElseThrow(() -> new Api.Refusal(HttpStatus.NOT_FOUND.value(), null));
        Api.Order order = new Api.Order(
                asked.address(), Said.in(form).texts(asked.members()).body(), once.toString(), null);
        try {
            api.tell(officer, order, officer.here(), notification);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("tried", notification + asked.path());
            return show(after, officer, page);
        }
        next.addFlashAttribute("done", asked.path());
        next.addAttribute("after", after);
        return "redirect:/console/recipients/notices";
    }

    private String show(long after, Officer officer, Model page) {
        page.addAttribute("after", after);
        page.addAttribute(
                "open", api.ask(officer, Notification.NotificationList.class, QUESTION, officer.here(), after));
        return VIEW;
    }
}
