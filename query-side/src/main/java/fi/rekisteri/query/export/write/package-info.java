/**
 * Writes an export: one file that a regulator verifies without us, as {@code docs/export-format.md} describes it.
 *
 * <p>Comes in: rows of the log as they are stored, whatever they have become; judging them is the verifier's business. Goes out: the
 * archive. It holds one tile of 256 leaves in memory at a time, must never hold a list that grows with the log, and never needs a key.
 */
@NullMarked
package fi.rekisteri.query.export.write;

import org.jspecify.annotations.NullMarked;
