package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.log.Head;

/**
 * A tree somebody has seen.
 *
 * @param where the file that says so, {@code who} signed it
 */
record Seen(Head head, String where, String who) {}
