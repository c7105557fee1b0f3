package fi.rekisteri.query.console.export;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the verifier said of an export, as the service tells it. Templates call what is public. */
public record Look(
        String state,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Integer exit,
        @Nullable Boolean carried,
        @Nullable String unreadable,
        @Nullable Report report,
        @Nullable String failure) {
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final String ANCHOR = "anchor at ";

    public record Report(
            Map<String, String> facts,
            @Nullable Unanchored unanchored,
            Map<String, Long> records,
            List<String> cautions,
            long failureCount,
            List<Failure> failures) {

        public @Nullable String fact(String name) {
            return facts.get(name);
        }

        /** By the size of the tree they vouch for. */
        public Map<String, String> anchors() {
            return facts.entrySet().stream()
                    .filter(fact -> fact.getKey().startsWith(ANCHOR))
                    .collect(Collectors.toMap(
                            fact -> fact.getKey().substring(ANCHOR.length()),
                            Map.Entry::getValue,
                            (one, other) -> one,
                            LinkedHashMap::new));
        }
    }

    public record Unanchored(long from, long leaves) {}

    public record Failure(String reason, String where, String what) {}

    public boolean unfinished() {
        return state.equals("waiting") || state.equals("running");
    }

    /** Whether it takes longer than with most files. */
    public boolean slow(Instant now) {
        return state.equals("running") && begunAt != null && begunAt.plus(USUAL).isBefore(now);
    }
}
