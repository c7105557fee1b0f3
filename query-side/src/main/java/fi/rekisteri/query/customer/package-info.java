/**
 * Answers what a register holds of one customer now.
 *
 * <p>Comes in: the events of the customer, sealed. Goes out: the card, opened for a reader who was admitted, after that is on record. It
 * must never know how a reader was admitted, nor keep an opened value.
 */
@NullMarked
package fi.rekisteri.query.customer;

import org.jspecify.annotations.NullMarked;
