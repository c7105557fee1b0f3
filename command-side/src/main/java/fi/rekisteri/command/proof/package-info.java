/**
 * Makes the log provable: gives each event its leaf in a Merkle tree of its register and year, and signs the trees.
 *
 * <p>Comes in: rows of the log as they are stored. Goes out: leaves, nodes and signed checkpoints, in tables that only grow; the last
 * signed state of each tree, in a file outside the database. It must never know what an event means - except the one that says that the
 * log was restored.
 */
@NullMarked
package fi.rekisteri.command.proof;

import org.jspecify.annotations.NullMarked;
