/**
 * Follows the log: one processor reads it by position, in order, and hands each batch to every projection; views and token commit
 * together.
 *
 * <p>Comes in: logged events, and a bell when there are new ones. Goes out: projected batches, the position reached. It must never know
 * what an event means.
 */
@NullMarked
package fi.rekisteri.query.follow;

import org.jspecify.annotations.NullMarked;
