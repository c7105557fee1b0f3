/**
 * Sees to it that an erasure outlives the database it was made in: a backup that is put back still has the keys (Art. 17, 32).
 *
 * <p>Comes in: erasures, from the log. Goes out: a journal of them in a file outside the database; and, at a start on a database that is
 * older than the journal, the same erasures again, on record, before anybody is answered. It must never know a value or a key.
 */
@NullMarked
package fi.rekisteri.command.erasure;

import org.jspecify.annotations.NullMarked;
