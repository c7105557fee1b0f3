package fi.rekisteri.command.anchor;

import java.time.Duration;

/** Somebody outside who vouches for checkpoints. */
interface Authority {

    /** {@code witness} or {@code time-stamp}, as the table of anchors has it. */
    String kind();

    /** The name under which its evidence is kept. */
    String name();

    /** How often it is asked about a tree. */
    Duration every();

    /**
     * Asks.
     *
     * @return its evidence, already verified
     * @throws NoEvidence when it gives none that is good
     */
    byte[] vouch(Statement statement) throws NoEvidence, InterruptedException;
}
