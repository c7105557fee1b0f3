package fi.rekisteri.query.console.notice;

import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The next version of the notice: checked as often as one likes, and published once. */
@Page
@RequestMapping("/console/notice/new")
class PublishingController {
    private static final String PUBLISH = "/registers/{register}/notices";

    private final Api api;

    PublishingController(Api api) {
        this.api = api;
    }

    @GetMapping
    String form() {
        return "console/notice/new";
    }

    /**
     * @param file the definition, or nothing: then what stands in the form
     * @param publish that it is not only to be checked
     */
    @PostMapping
    String judge(
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(required = false) @Nullable String publish,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        String text = file == null || file.isEmpty() ? definition : new String(file.getBytes(), StandardCharsets.UTF_8);
        page.addAttribute("definition", text);
        try {
            Judgement judgement = judge(officer, text, once, publish != null);
            if (publish != null && judgement.sound()) {
                next.addFlashAttribute("done", "published");
                return "redirect:/console/notice";
            }
            response.setStatus(judgement.sound() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("judgement", judgement);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, new LinkedMultiValueMap<>(), page, response);
        }
        return "console/notice/new";
    }

    private Judgement judge(Officer officer, String text, UUID once, boolean publish) {
        MediaType form = text.stripLeading().startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_YAML;
        Api.Order order = new Api.Order(publish ? PUBLISH : PUBLISH + "?dryRun=true", text, once.toString(), null);
        return api.submit(officer, Judgement.class, form, order, officer.here());
    }
}
