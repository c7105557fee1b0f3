package fi.rekisteri.command.proof;

import java.time.Duration;

/**
 * How often things are done.
 *
 * @param leaves pause between two batches of leaves: what was appended meanwhile shares a transaction
 * @param checkpoint between two checkpoints of a tree that grows
 * @param heartbeat between two checkpoints of a tree that does not
 * @param takeover before trying again to become the keeper, or to go on after a trouble
 */
record Pace(Duration leaves, Duration checkpoint, Duration heartbeat, Duration takeover) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    Pace {
        if (leaves.plus(checkpoint).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "rekisteri.log: new leaves must be signed within " + LONGEST.toSeconds() + " seconds");
        }
    }
}
