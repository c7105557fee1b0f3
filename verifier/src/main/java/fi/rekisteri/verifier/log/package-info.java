/**
 * The log's public formats, read strictly: entries, notes, keys, tree hashes and proofs. Written from the specifications, not from the
 * writer's code: two readings of one text find more than one.
 */
@NullMarked
package fi.rekisteri.verifier.log;

import org.jspecify.annotations.NullMarked;
