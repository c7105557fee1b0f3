package fi.rekisteri.query.problem;

import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What filters and the container refuse before any controller sees it. */
@Hidden
@RestController
class ProblemPage implements ErrorController {
    private final Problems problems;

    ProblemPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(), request);
    }

    private ResponseEntity<Problem> of(int status, HttpServletRequest request) {
        return switch (status) {
            case 400 -> problems.answer(Refusal.of(Rule.PARAMETER_MALFORMED), request);
            case 401 -> problems.answer(Refusal.of(Rule.SIGN_IN_REQUIRED), request);
            case 403 -> problems.answer(Refusal.of(Rule.ROLE_REQUIRED), request);
            case 404 -> problems.answer(Refusal.of(Rule.ADDRESS_UNKNOWN), request);
            case 405 -> problems.answer(Refusal.of(Rule.METHOD_UNSUPPORTED), request);
            case 413 -> problems.answer(Refusal.of(Rule.BODY_TOO_LARGE), request);
            case 406, 415 -> problems.answer(Rule.MEDIA_TYPE_UNSUPPORTED, HttpStatus.valueOf(status), request);
            default -> problems.fault(status);
        };
    }
}
