/**
 * The requests of data subjects over HTTP (GDPR Art. 12, 15-22; N16, N19).
 *
 * <p>Comes in: what a letter, call or message said, in plain. Goes out: commands with every text sealed for the customer, or for the request
 * while the customer is unknown. It must never read a customer's values.
 */
@NullMarked
package fi.rekisteri.command.request.http;

import org.jspecify.annotations.NullMarked;
