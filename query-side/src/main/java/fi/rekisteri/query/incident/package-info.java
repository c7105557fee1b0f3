/**
 * Answers how the files of breaches stand: what is known, what was decided, and how much of the time for telling the authority is left
 * (Art. 33, 34).
 *
 * <p>Comes in: events of incidents. Goes out: files to the officers, their texts opened, each reading on record. It must never decide
 * anything.
 */
@NullMarked
package fi.rekisteri.query.incident;

import org.jspecify.annotations.NullMarked;
