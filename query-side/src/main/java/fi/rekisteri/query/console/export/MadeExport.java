package fi.rekisteri.query.console.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An export as the service tells of it. Templates call what is public. */
public record MadeExport(
        UUID export,
        String register,
        String tree,
        String origin,
        Scope scope,
        String state,
        long done,
        @Nullable Long of,
        @Nullable Long records,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String failure,
        Instant requestedAt,
        @Nullable Instant readyAt,
        @Nullable Instant expiresAt) {

    /** In the days of the log, which are those of UTC; {@code entries}: {@code all}, or {@code scope} alone. */
    public record Scope(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID subject,
            List<String> kinds,
            List<String> names,
            String entries) {

        public boolean wholeYear() {
            return from == null && to == null;
        }

        public @Nullable LocalDate firstDay() {
            return from == null ? null : LocalDate.ofInstant(from, ZoneOffset.UTC);
        }

        public @Nullable LocalDate lastDay() {
            return to == null ? null : LocalDate.ofInstant(to.minusNanos(1), ZoneOffset.UTC);
        }
    }

    public record Shelf(List<MadeExport> exports) {}

    public boolean unfinished() {
        return state.equals("waiting") || state.equals("making");
    }

    public boolean ready() {
        return state.equals("ready");
    }

    /** Of a hundred, rounded down: a hundred only when all is written. */
    public int percent() {
        return of == null || of == 0 ? 0 : (int) (100 * done / of);
    }

    /** As the service names the file, without its ending. */
    public String fileName() {
        return register + "-" + tree + "-" + export.toString().substring(0, 8);
    }
}
