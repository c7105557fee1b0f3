package fi.rekisteri.command.door;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What headers may say. A request's id stands in the log in plain, so it is a random id and nothing else. */
final class Headers {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern ETAG = Pattern.compile("\"[\\x21\\x23-\\x7E]*\"");
    private static final String ANY = "*";

    private Headers() {}

    static boolean isRequest(@Nullable String text) {
        return text != null && Ids.parse(text).isPresent();
    }

    /** @throws Refused idempotency-key-missing or header-malformed */
    static String key(@Nullable String text) {
        if (text == null) {
            throw new Refused(Rule.IDEMPOTENCY_KEY_MISSING, Visit.KEY);
        }
        if (!KEY.matcher(text).matches()) {
            throw new Refused(Rule.HEADER_MALFORMED, Visit.KEY);
        }
        return text;
    }

    /**
     * The version named by If-Match; null for any.
     *
     * @throws Refused version-required, version-stale or header-malformed
     */
    static @Nullable Long version(@Nullable String text, boolean required) {
        if (text == null && required) {
            throw new Refused(Rule.VERSION_REQUIRED, Visit.SEEN);
        }
        if (text == null || text.equals(ANY)) {
            return null;
        }
        Matcher version = VERSION.matcher(text);
        if (version.matches()) {
            return Long.valueOf(version.group(1));
        }
        // a tag that we never gave is one of a version that is not there
        throw new Refused(ETAG.matcher(text).matches() ? Rule.VERSION_STALE : Rule.HEADER_MALFORMED, Visit.SEEN);
    }
}
