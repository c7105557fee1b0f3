package fi.rekisteri.command.problem;

import fi.rekisteri.shared.rule.Rule;

/** The HTTP status of a rule. */
final class Status {
    private Status() {}

    static int of(Rule rule) {
        if (rule == Rule.METHOD_UNSUPPORTED) {
            return 405;
        }
        return switch (rule.nature()) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case UNDECLARED -> 422;
            case VERSION_MISSING -> 428;
            case NOT_READY -> 503;
        };
    }
}
