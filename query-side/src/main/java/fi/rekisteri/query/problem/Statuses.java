package fi.rekisteri.query.problem;

import fi.rekisteri.shared.rule.Rule;
import org.springframework.http.HttpStatus;

/** The HTTP status of each kind of refusal. */
final class Statuses {
    private Statuses() {}

    static HttpStatus of(Rule rule) {
        if (rule == Rule.METHOD_UNSUPPORTED) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        return switch (rule.nature()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNDECLARED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case VERSION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOT_READY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
