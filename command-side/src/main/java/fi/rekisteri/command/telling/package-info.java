/**
 * Tells recipients of changes, by itself and until they acknowledge (Art. 19, N19).
 *
 * <p>Comes in: the log, followed by position, and the rows that say which notification is due. Goes out: commands in the service's own name,
 * CloudEvents and mails, which carry ids and never a value. Killed at any moment it loses nothing: what was opened is due until it is
 * closed, and is sent again under the same id.
 */
@NullMarked
package fi.rekisteri.command.telling;

import org.jspecify.annotations.NullMarked;
