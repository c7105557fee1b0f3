package fi.rekisteri.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language a caller reads. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.of("en"), Locale.of("fi"), Locale.of("sv"));

    private Languages() {}

    /** English where Accept-Language names none of ours, or nothing that can be read. */
    public static Locale of(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null || wanted.isBlank()) {
            return SPOKEN.getFirst();
        }
        try {
            @Nullable Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return found == null ? SPOKEN.getFirst() : found;
        } catch (IllegalArgumentException e) {
            return SPOKEN.getFirst();
        }
    }
}
