package fi.rekisteri.query.reading;

import fi.rekisteri.shared.act.RestrictionException;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request's headers say of its reason and of the freshness it needs. */
record Asked(
        @Nullable String purpose,
        @Nullable String request,
        @Nullable RestrictionException exception,
        @Nullable Long atLeast) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Throws {@link Malformed} with the header that cannot be read. */
    static Asked of(HttpServletRequest http) {
        return new Asked(
                text(http, Headers.PURPOSE).orElse(null),
                text(http, Headers.REQUEST).map(Asked::requestId).orElse(null),
                text(http, Headers.RESTRICTION_EXCEPTION).map(Asked::ground).orElse(null),
                text(http, Headers.AT_LEAST).map(Asked::position).orElse(null));
    }

    private static Optional<String> text(HttpServletRequest http, String header) {
        return Optional.ofNullable(http.getHeader(header)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A random id and nothing else, for it stands in the log in plain. */
    private static String requestId(String text) {
        return Ids.parse(text).orElseThrow(() -> new Malformed(Headers.REQUEST)).toString();
    }

    private static RestrictionException ground(String text) {
        return RestrictionException.of(text).orElseThrow(() -> new Malformed(Headers.RESTRICTION_EXCEPTION));
    }

    private static Long position(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Malformed(Headers.AT_LEAST);
        }
        return Long.valueOf(text);
    }

    /** Caught by the gate, which refuses with {@link Rule#HEADER_MALFORMED}. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String header;

        Malformed(String header) {
            super(header, null, false, false);
            this.header = header;
        }

        String header() {
            return header;
        }
    }
}
