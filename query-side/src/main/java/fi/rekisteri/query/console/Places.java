package fi.rekisteri.query.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form may lead back to: pages of the console, without anything after them. */
final class Places {
    private static final Pattern PAGE = Pattern.compile("/console(/[a-z0-9-]+)*");

    private Places() {}

    static String within(@Nullable String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() ? wanted : "/console";
    }
}
