/**
 * Decides how far the telling of one recipient of one change has come (Art. 19, N19).
 *
 * <p>Comes in: commands of the service that sends, and of officers. Goes out: events. It must never know addresses, nor the clock.
 */
@NullMarked
package fi.rekisteri.command.notification;

import org.jspecify.annotations.NullMarked;
