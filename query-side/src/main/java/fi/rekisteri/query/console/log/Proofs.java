package fi.rekisteri.query.console.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the proofs of all logs stand, as the command side's health tells it. */
record Proofs(String status, @Nullable Components components) {
    record Components(@Nullable LogHealth log, @Nullable AnchorHealth anchors) {}

    record LogHealth(String status, @Nullable LogDetails details) {}

    record LogDetails(
            long eventsWithoutLeaf,
            @Nullable Map<String, Signed> checkpoints,
            @Nullable String trouble,
            @Nullable Map<String, String> refused,
            @Nullable Map<String, Object> changed) {}

    record Signed(long size, Instant signedAt) {}

    record AnchorHealth(String status, @Nullable AnchorDetails details) {}

    record AnchorDetails(
            @Nullable Map<String, Duration> ages, @Nullable Map<String, String> troubles) {}
}
