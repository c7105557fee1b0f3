package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leaves have a record in the export.
 *
 * @param from microseconds since the epoch, inclusive; {@code to} exclusive; both of the time recorded
 * @param subject a stream; null for all
 * @param kinds and {@code names} of events; null for all
 */
record Scope(
        long from,
        long to,
        @Nullable String subject,
        @Nullable Set<String> kinds,
        @Nullable Set<String> names) {

    boolean covers(Entry entry) {
        return entry.recorded() >= from
                && entry.recorded() < to
                && isAbout(entry)
                && (kinds == null || kinds.contains(entry.text(Line.KIND)))
                && (names == null || names.contains(entry.text(Line.NAME)));
    }

    boolean isAbout(Entry entry) {
        return subject == null || subject.equals(entry.stream());
    }

    boolean isWhole() {
        return from == Long.MIN_VALUE && to == Long.MAX_VALUE && subject == null && kinds == null && names == null;
    }
}
