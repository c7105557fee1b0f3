package fi.rekisteri.query.console.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one register's log stands. Templates call what is public.
 *
 * @param sound whether every act gets its proof, in time
 * @param anchored whether all outside authorities vouch; there may be none
 * @param age of the newest anchor; null where there is none
 */
public record LogStanding(
        boolean sound,
        boolean anchored,
        long unproved,
        List<Signed> logs,
        @Nullable Duration age,
        List<String> troubles) {

    /** The newest signed state of one year's log. */
    public record Signed(String origin, long size, Instant signedAt) {}

    static LogStanding of(Proofs proofs, String register) {
        Optional<Proofs.Components> parts = Optional.ofNullable(proofs.components());
        Optional<Proofs.LogHealth> log = parts.map(Proofs.Components::log);
        Optional<Proofs.LogDetails> told = log.map(Proofs.LogHealth::details);
        Optional<Proofs.AnchorHealth> anchors = parts.map(Proofs.Components::anchors);
        Optional<Proofs.AnchorDetails> vouched = anchors.map(Proofs.AnchorHealth::details);
        return new LogStanding(
                log.filter(it -> it.status().equals("UP")).isPresent(),
                anchors.filter(it -> !it.status().equals("UP")).isEmpty(),
                told.map(Proofs.LogDetails::eventsWithoutLeaf).orElse(0L),
                signed(told.map(Proofs.LogDetails::checkpoints).orElse(Map.of()), register),
                vouched.map(Proofs.AnchorDetails::ages)
                        .map(ages -> ages.get(register))
                        .orElse(null),
                Stream.of(
                                told.map(Proofs.LogDetails::trouble).stream(),
                                told.map(Proofs.LogDetails::refused).stream().flatMap(LogStanding::lines),
                                told.map(Proofs.LogDetails::changed).stream().flatMap(LogStanding::lines),
                                vouched.map(Proofs.AnchorDetails::troubles).stream()
                                        .flatMap(LogStanding::lines))
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** The oldest log first; those of other registers are not the officer's business. */
    private static List<Signed> signed(Map<String, Proofs.Signed> checkpoints, String register) {
        return new TreeMap<>(checkpoints)
                .entrySet().stream()
                        .filter(log -> log.getKey().contains("/" + register + "/"))
                        .map(log -> new Signed(
                                log.getKey(),
                                log.getValue().size(),
                                log.getValue().signedAt()))
                        .toList();
    }

    private static Stream<String> lines(Map<String, ?> reasons) {
        return reasons.entrySet().stream().map(reason -> reason.getKey() + ": " + reason.getValue());
    }

    public boolean well() {
        return sound && anchored;
    }
}
