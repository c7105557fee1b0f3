package fi.rekisteri.command.problem;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container refuses before Spring MVC sees it, for example a path that breaks out of its root. */
@Hidden
@RestController
class ContainerProblems implements ErrorController {
    private final Problems problems;

    ContainerProblems(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status) {
            case Integer code when code == 400 -> problems.answer(new Refused(Rule.PARAMETER_MALFORMED), request);
            case Integer code when code == 405 -> problems.answer(new Refused(Rule.METHOD_UNSUPPORTED), request);
            case Integer code when code == 413 -> problems.answer(new Refused(Rule.BODY_TOO_LARGE), request);
            case Integer code when code >= 500 -> problems.fault(request);
            case null, default -> problems.answer(new Refused(Rule.ADDRESS_UNKNOWN), request);
        };
    }
}
