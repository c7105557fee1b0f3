/**
 * What can be asked for on a customer's record, over HTTP and in lines of bulk.
 *
 * <p>Comes in: bodies in plain. Goes out: commands with everything sealed, checked and dated by the notice. It must never know what the
 * record holds.
 */
@NullMarked
package fi.rekisteri.command.customer.http;

import org.jspecify.annotations.NullMarked;
