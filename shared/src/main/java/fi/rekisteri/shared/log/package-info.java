/**
 * The one log: how an act gets its place in it, and how it is read again.
 *
 * <p>Comes in: events with their acts, and the rows that must stand or fall with them. Goes out: dense positions. Both sides append
 * through the same writer, because two ways of ordering would be none. It must never know what an event means.
 */
@NullMarked
package fi.rekisteri.shared.log;

import org.jspecify.annotations.NullMarked;
