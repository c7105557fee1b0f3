/**
 * Answers who the named recipients of a register's data are, and its named sources (N5, N7, Art. 15(1)(c)).
 *
 * <p>Comes in: events of recipients. Goes out: their names, opened with their own keys. It must never know what a recipient got.
 */
@NullMarked
package fi.rekisteri.query.recipient;

import org.jspecify.annotations.NullMarked;
