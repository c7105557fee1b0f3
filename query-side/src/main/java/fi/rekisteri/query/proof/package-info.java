/**
 * Shows that nothing in a register's log was changed, removed, inserted or put elsewhere: checkpoints, tiles, proofs, and the keys they
 * are verified with.
 *
 * <p>Comes in: the name of a tree and what is wanted of it. Goes out: the bytes of C2SP tlog-checkpoint, tlog-tiles and tlog-proof, never
 * beyond the newest checkpoint. It must never know what an event means.
 */
@NullMarked
package fi.rekisteri.query.proof;

import org.jspecify.annotations.NullMarked;
