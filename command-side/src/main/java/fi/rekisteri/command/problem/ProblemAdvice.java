package fi.rekisteri.command.problem;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every way a request can fail ends in a problem. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
        return problems.answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(LedgerUnavailable failure, HttpServletRequest request) {
        LOG.warn("{}", failure.getMessage());
        return problems.answer(new Refused(Rule.LOG_UNAVAILABLE), request);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Problem> nothingThere(HttpServletRequest request) {
        return problems.answer(new Refused(Rule.ADDRESS_UNKNOWN), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        Set<HttpMethod> allowed = failure.getSupportedHttpMethods();
        ResponseEntity<Problem> problem = problems.answer(new Refused(Rule.METHOD_UNSUPPORTED), request);
        HttpHeaders headers = HttpHeaders.copyOf(problem.getHeaders());
        headers.setAllow(allowed == null ? Set.of() : allowed);
        return ResponseEntity.status(problem.getStatusCode()).headers(headers).body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeException failure, HttpServletRequest request) {
        return problems.answer(new Refused(Rule.MEDIA_TYPE_UNSUPPORTED), request);
    }

    /** The client went away: there is nobody to tell. */
    @ExceptionHandler
    void clientGone(IOException failure) {
        LOG.debug("A client went away: {}", failure.getClass().getSimpleName());
    }

    /** Where it happened is logged, but never its message: it may quote what was sent. */
    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception failure, HttpServletRequest request) {
        LOG.error(
                "{} at {}",
                failure.getClass().getName(),
                Arrays.stream(failure.getStackTrace()).limit(12).toList());
        return problems.fault(request);
    }
}
