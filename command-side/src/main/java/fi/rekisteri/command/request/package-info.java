/**
 * Decides what happens to a data subject's request, from its receipt to the delivery of the answer (GDPR Art. 12; N16, N19).
 *
 * <p>Comes in: commands whose texts are sealed already, and what desks found out: which acts on the customer's record cite the request.
 * Goes out: events. It must never know plain values, keys, HTTP or the clock, and changes no customer itself.
 */
@NullMarked
package fi.rekisteri.command.request;

import org.jspecify.annotations.NullMarked;
