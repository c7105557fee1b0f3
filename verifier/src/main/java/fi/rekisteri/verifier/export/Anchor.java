package fi.rekisteri.verifier.export;

/**
 * Somebody else's word that the log had this many leaves at a time.
 *
 * @param time microseconds since the epoch
 * @param who for example {@code witness w.example/1} or {@code time stamp of anchors/900.tst}
 */
record Anchor(long size, long time, String who) {}
