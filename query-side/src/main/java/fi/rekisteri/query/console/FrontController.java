package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The way in: the welcome, the choice of language, register and purpose. */
@FrontPage
class FrontController {
    private final Notices notices;
    private final LocaleResolver languages;
    private final Officers officers;
    private final FormLimit limit;

    FrontController(Notices notices, LocaleResolver languages, Officers officers, FormLimit limit) {
        this.notices = notices;
        this.languages = languages;
        this.officers = officers;
        this.limit = limit;
    }

    @GetMapping("/")
    String root() {
        return "redirect:/console";
    }

    @GetMapping("/console/welcome")
    String welcome(@RequestParam(required = false) @Nullable String failed, Model page, HttpServletRequest request) {
        if (officers.find(request).isPresent()) {
            return "redirect:/console";
        }
        page.addAttribute("failed", failed != null);
        return "console/front/welcome";
    }

    @PostMapping("/console/language")
    String speak(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        ConsoleWiring.LANGUAGES.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst()
                .ifPresent(spoken -> languages.setLocale(request, response, spoken));
        return "redirect:" + Places.within(back);
    }

    /** A form was sent without its session: signed out, run out, or from a page of another sitting. What was written is given back to read. */
    @PostMapping("/console/expired")
    String expired(@RequestParam MultiValueMap<String, String> form, Model page) {
        page.addAttribute("written", Written.in(form));
        return "console/front/expired";
    }

    /** What was sent is not read; the browser still has it in the form one step back. */
    @GetMapping(FormLimit.PAGE)
    String tooLarge(Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        page.addAttribute("most", limit.megabytes());
        return "console/front/too-large";
    }

    /** Where {@link Faults} lead. */
    @RequestMapping(Faults.PAGE)
    String fault() {
        throw new Api.Refusal(HttpStatus.INTERNAL_SERVER_ERROR.value(), null);
    }

    @GetMapping("/console")
    String start() {
        return "redirect:/console/desk";
    }

    /** An address that leads to no page; what the style of pages needs is served beside them. */
    @RequestMapping("/console/{page:(?!style).*}/**")
    String nowhere() {
        throw new Api.Refusal(HttpStatus.NOT_FOUND.value(), null);
    }

    /** Register and purpose; the only register there is needs no choosing. */
    @GetMapping("/console/choice")
    String choice(Officer officer, HttpSession session, Model page) {
        if (officer.register() == null && officer.registers().size() == 1) {
            new Sitting(officer.registers().getFirst(), null).begin(session);
            return "redirect:/console/choice";
        }
        page.addAttribute("registers", notices.registersOf(officer));
        page.addAttribute("notice", officer.register() == null ? null : notices.inForce(officer));
        return "console/front/choice";
    }

    @PostMapping("/console/register")
    String enter(@RequestParam String register, Officer officer, HttpSession session) {
        if (officer.registers().contains(register)) {
            new Sitting(register, null).begin(session);
        }
        return "redirect:/console/choice";
    }

    @PostMapping("/console/purpose")
    String act(
            @RequestParam String purpose,
            @RequestParam(required = false) @Nullable String back,
            Officer officer,
            HttpSession session) {
        if (officer.register() != null && notices.inForce(officer).declares(purpose)) {
            new Sitting(officer.register(), null).continueWith(purpose, session);
        }
        return "redirect:" + Places.within(back);
    }
}
