/**
 * Decides who the named recipients of a register's data are, and its named sources (N5, N7).
 *
 * <p>Comes in: commands whose values are sealed under the recipient's own key. Goes out: events. It must never know what a recipient gets.
 */
@NullMarked
package fi.rekisteri.command.recipient;

import org.jspecify.annotations.NullMarked;
