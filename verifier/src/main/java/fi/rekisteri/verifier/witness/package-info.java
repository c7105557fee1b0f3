/**
 * A witness (C2SP tlog-witness): cosigns a log's checkpoints as long as each extends the one before.
 */
@NullMarked
package fi.rekisteri.verifier.witness;

import org.jspecify.annotations.NullMarked;
