package fi.rekisteri.command.problem;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
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
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        switch (status) {
            case Integer code when code == 400 -> tell(Rule.PARAMETER_MALFORMED, request, response);
            case Integer code when code == 405 -> tell(Rule.METHOD_UNSUPPORTED, request, response);
            case Integer code when code == 413 -> tell(Rule.BODY_TOO_LARGE, request, response);
            case Integer code when code >= 500 -> problems.writeFault(request, response);
            case null, default -> tell(Rule.ADDRESS_UNKNOWN, request, response);
        }
    }

    private void tell(Rule rule, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(new Refused(rule), request, response);
    }
}
