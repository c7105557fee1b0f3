package fi.rekisteri.query.console;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.notice.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Pages of what went another way than the officer wished; and what every page knows. */
@ControllerAdvice(annotations = {Page.class, FrontPage.class})
@Order(0)
@ConditionalOnProperty("rekisteri.console.issuer")
class RefusalPages {
    private static final Logger LOGGER = LoggerFactory.getLogger(RefusalPages.class);
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final Officers officers;
    private final Menu menu;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids one for each form, so that what is sent twice acts once */
    RefusalPages(Officers officers, Menu menu, Supplier<UUID> ids, Clock clock) {
        this.officers = officers;
        this.menu = menu;
        this.ids = ids;
        this.clock = clock;
    }

    @ModelAttribute
    void known(HttpServletRequest request, Model page) {
        page.addAllAttributes(common(request));
    }

    /** A token that ran out leads to the provider, which may let the officer in again without asking. */
    @ExceptionHandler
    ModelAndView refused(Api.Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.status() == HttpStatus.UNAUTHORIZED.value()) {
            return new ModelAndView("redirect:/oauth2/authorization/" + ConsoleDoor.PROVIDER);
        }
        return page(refusal, request, response);
    }

    @ExceptionHandler(Officer.Unseated.class)
    String unseated() {
        return "redirect:/console/choice";
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        return page(new Api.Refusal(HttpStatus.NOT_FOUND.value(), null), request, response);
    }

    @ExceptionHandler
    ModelAndView fault(Exception e, HttpServletRequest request, HttpServletResponse response) {
        int status = e instanceof ErrorResponse known
                ? known.getStatusCode().value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOGGER.error("Unexpected fault: {}", Wordless.told(e));
        }
        return page(new Api.Refusal(status, null), request, response);
    }

    private ModelAndView page(Api.Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(refusal.status());
        ModelAndView page = new ModelAndView("console/front/refused");
        page.addAllObjects(common(request));
        page.addObject("problem", refusal.problem());
        page.addObject("allowed", allowed(refusal));
        page.addObject("status", refusal.status());
        return page;
    }

    private Map<String, Object> common(HttpServletRequest request) {
        Map<String, Object> known = new HashMap<>();
        known.put("here", Places.within(request.getRequestURI()));
        known.put("languages", Tongue.ALL);
        known.put("zone", FINLAND);
        known.put("today", Answer.day(clock.instant()));
        known.put("dayForm", english(request) ? "d MMMM yyyy" : "d.M.yyyy");
        known.put("timeForm", english(request) ? "HH:mm" : "HH.mm");
        known.put("once", ids.get());
        officers.find(request).ifPresent(officer -> {
            known.put("officer", officer);
            known.put("menu", menu.of(officer));
        });
        return known;
    }

    private static boolean english(HttpServletRequest request) {
        return RequestContextUtils.getLocale(request).getLanguage().equals(Language.EN.code());
    }

    private static List<String> allowed(Api.Refusal refusal) {
        return refusal.problem() == null || refusal.problem().allowed() == null
                ? List.of()
                : refusal.problem().allowed();
    }
}
