package fi.rekisteri.query.console.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of a definition. Templates call what is public.
 *
 * @param noticeVersion it would become, or became
 * @param problems all that is to be mended; none when it may be published
 */
public record Judgement(
        @Nullable String noticeVersion,
        @Nullable String effective,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String reference,
        @Nullable List<Fault> problems) {
    /** {@code line}: from 1; 0 when no single line is to blame. */
    public record Fault(int line, String place, String message) {}

    public boolean sound() {
        return problems == null;
    }
}
