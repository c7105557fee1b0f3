package fi.rekisteri.query.problem;

import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every exception that leaves a controller, as a problem. */
@RestControllerAdvice
class ProblemAnswers {
    private static final Logger LOGGER = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Problems problems;
    private final RefusalRecord record;

    ProblemAnswers(Problems problems, RefusalRecord record) {
        this.problems = problems;
        this.record = record;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return told(refusal, request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> nothingHere(HttpServletRequest request) {
        return told(Refusal.of(Rule.ADDRESS_UNKNOWN), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        ResponseEntity<Problem> answer = told(Refusal.of(Rule.METHOD_UNSUPPORTED), request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .headers(e.getHeaders())
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return problems.answer(Rule.MEDIA_TYPE_UNSUPPORTED, HttpStatus.NOT_ACCEPTABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return told(Refusal.of(Rule.MEDIA_TYPE_UNSUPPORTED), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return told(Refusal.of(Rule.PARAMETER_MALFORMED, e.getParameterName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException e, HttpServletRequest request) {
        return told(Refusal.of(Rule.HEADER_MALFORMED, e.getHeaderName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return told(Refusal.of(Rule.PARAMETER_MALFORMED, e.getName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        @Nullable
        String name = e.getParameterValidationResults().isEmpty()
                ? null
                : e.getParameterValidationResults()
                        .getFirst()
                        .getMethodParameter()
                        .getParameterName();
        return told(
                name == null ? Refusal.of(Rule.PARAMETER_MALFORMED) : Refusal.of(Rule.PARAMETER_MALFORMED, name),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(TypeMismatchException e, HttpServletRequest request) {
        return told(Refusal.of(Rule.PARAMETER_MALFORMED), request);
    }

    /** Without the database there are neither views nor a log to record the reading in. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        LedgerUnavailable.class
    })
    ResponseEntity<Problem> database(Exception e, HttpServletRequest request) {
        LOGGER.warn("The database does not answer: {}", e.getClass().getSimpleName());
        return told(Refusal.of(Rule.LOG_UNAVAILABLE), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception e) {
        LOGGER.error("Unexpected fault", e);
        return problems.fault(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    /** After it is on record, where somebody had been let in. */
    private ResponseEntity<Problem> told(Refusal refusal, HttpServletRequest request) {
        return problems.answer(record.recorded(refusal, request), request);
    }
}
