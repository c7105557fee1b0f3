package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.tlog.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leaves have a record in the export: those that match all of it.
 *
 * @param from inclusive, {@code to} exclusive, of the time recorded, to the microsecond
 * @param subject a stream
 * @param kinds and {@code names} of events; empty for all
 * @param scopeOnly whether entries of other leaves are left out, so that nobody can see that the scope is complete
 */
public record Scope(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID subject,
        List<String> kinds,
        List<String> names,
        boolean scopeOnly) {
    /** A whole log. */
    public static final Scope ALL = new Scope(null, null, null, List.of(), List.of(), false);

    public Scope {
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
    }

    /** One person's records, in a log that can be seen to be whole. */
    public static Scope of(UUID subject) {
        return new Scope(null, null, subject, List.of(), List.of(), false);
    }

    boolean covers(StoredEvent event) {
        return (from == null || !event.recordedAt().isBefore(from))
                && (to == null || event.recordedAt().isBefore(to))
                && isAbout(event)
                && (kinds.isEmpty() || kinds.contains(event.kind()))
                && (names.isEmpty() || names.contains(event.name()));
    }

    /** Whether the event concerns the subject of the scope, whatever else the scope says. */
    boolean isAbout(StoredEvent event) {
        return subject == null || subject.equals(event.stream());
    }
}
