/**
 * Decides what happens to a customer's record.
 *
 * <p>Comes in: commands whose values are sealed already. Goes out: events. It must never know plain values, keys, HTTP or the clock.
 */
@NullMarked
package fi.rekisteri.command.customer;

import org.jspecify.annotations.NullMarked;
