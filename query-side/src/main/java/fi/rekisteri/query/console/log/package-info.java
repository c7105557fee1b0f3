/**
 * How the log stands: what is signed, what is anchored, and what is wrong with it.
 *
 * <p>Comes in: nothing. Goes out: sizes, days and reasons; nobody's data, so nothing of it is put on record.
 */
@NullMarked
package fi.rekisteri.query.console.log;

import org.jspecify.annotations.NullMarked;
